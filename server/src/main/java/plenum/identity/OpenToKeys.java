package plenum.identity;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets API keys in that are for one of these permissions, or all keys where there is none. A route that does not say so
 * refuses every key. Whether its maker may still do it, and in which team, is for whatever the route asks.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OpenToKeys {

    Permission[] value() default {};
}
