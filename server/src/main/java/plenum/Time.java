package plenum;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock everybody reads, so that a test can move it. */
@Configuration(proxyBeanMethods = false)
class Time {

    @Bean
    Clock clock() {
        // In milliseconds, as everything that is stored or told: the same instant before and after a restart.
        return Clock.tickMillis(ZoneOffset.UTC);
    }
}
