package plenum.activities.rating;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import plenum.activities.survey.Survey;

/** Registers the rating. */
@Configuration(proxyBeanMethods = false)
class RatingRegistration {

    @Bean
    Survey<RatingConfig, RatingCommand, RatingTally> rating() {
        return new Survey<>(new Rating());
    }
}
