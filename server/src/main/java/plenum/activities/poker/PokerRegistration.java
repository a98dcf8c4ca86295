package plenum.activities.poker;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Registers poker, with the options that are usual on this installation. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PokerSettings.class)
class PokerRegistration {

    @Bean
    Poker poker(PokerSettings settings, ObjectProvider<CalibrationHints> hints) {
        return new Poker(settings.usual(), hints.getIfAvailable());
    }
}
