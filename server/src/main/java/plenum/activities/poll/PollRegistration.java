package plenum.activities.poll;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import plenum.activities.survey.Survey;

/** Registers the poll. */
@Configuration(proxyBeanMethods = false)
class PollRegistration {

    @Bean
    Survey<PollConfig, PollCommand, PollTally> poll() {
        return new Survey<>(new Poll());
    }
}
