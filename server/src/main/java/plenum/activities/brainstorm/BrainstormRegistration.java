package plenum.activities.brainstorm;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import plenum.activities.board.Board;

/** Registers the brainstorm. */
@Configuration(proxyBeanMethods = false)
class BrainstormRegistration {

    @Bean
    Board<BrainstormConfig, BrainstormCommand> brainstorm() {
        return new Board<>(new Brainstorm());
    }
}
