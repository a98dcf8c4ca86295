package plenum.activities.quiz;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Registers the quiz. */
@Configuration(proxyBeanMethods = false)
class QuizRegistration {

    @Bean
    Quiz quiz() {
        return new Quiz();
    }
}
