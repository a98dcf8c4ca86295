package plenum.activities.retro;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import plenum.activities.board.Board;

/** Registers the retro. */
@Configuration(proxyBeanMethods = false)
class RetroRegistration {

    @Bean
    Board<RetroConfig, RetroCommand> retro() {
        return new Board<>(new Retro());
    }
}
