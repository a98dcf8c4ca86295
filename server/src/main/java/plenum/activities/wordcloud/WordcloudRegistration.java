package plenum.activities.wordcloud;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import plenum.activities.survey.Survey;

/** Registers the word cloud. */
@Configuration(proxyBeanMethods = false)
class WordcloudRegistration {

    @Bean
    Survey<Cloud, WordcloudCommand, WordTally> wordcloud() {
        return new Survey<>(new Wordcloud());
    }
}
