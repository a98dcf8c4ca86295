package plenum;

import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock everybody reads, so that a test can move it. */
@Configuration(proxyBeanMethods = false)
class Time {

    @Bean
    Clock clock() {
        // In milliseconds, as everything that is stored or told: the same instant before and after a restart.
        return Clock.tick(new SteadyClock(Clock.systemUTC(), System::nanoTime), Duration.ofMillis(1));
    }
}
