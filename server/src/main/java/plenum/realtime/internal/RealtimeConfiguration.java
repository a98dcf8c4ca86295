package plenum.realtime.internal;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How streams measure time. */
@Configuration(proxyBeanMethods = false)
class RealtimeConfiguration {

    @Bean
    Ticker ticker() {
        return System::nanoTime;
    }
}
