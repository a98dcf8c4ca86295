package plenum.jobs;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** A test that does waiting work itself, with {@link DueJobs}, and moves the time itself, with {@link TestClock}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Import({DueJobs.class, TestClock.class})
@TestPropertySource(properties = "plenum.jobs.workers=0")
public @interface JobsByHand {}
