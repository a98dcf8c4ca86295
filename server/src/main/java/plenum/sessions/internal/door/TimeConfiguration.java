package plenum.sessions.internal.door;

import io.github.bucket4j.TimeMeter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** By which time rates are measured: one that nobody sets back. */
@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

    @Bean
    TimeMeter timeMeter() {
        return TimeMeter.SYSTEM_NANOTIME;
    }
}
