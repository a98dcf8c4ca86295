package plenum.database;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A Spring test class that counts rows, and therefore wants a context and a database nobody else writes to. Classes whose
 * tests keep to what they made themselves name one together: a program takes seconds to start.
 */
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface FreshDatabase {

    /** The name of those who share it; nobody else, if absent. */
    String value() default "";
}
