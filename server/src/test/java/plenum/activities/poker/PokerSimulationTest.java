package plenum.activities.poker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Pure simulation of the table: a million random commands, by the rules and on paper, must look the same at every
 * step. A seed that diverges is printed and becomes a named test here. {@code -Dsimulation.games} plays longer.
 */
@Execution(ExecutionMode.CONCURRENT)
class PokerSimulationTest {

    private static final int GAMES = Integer.getInteger("simulation.games", 10_000);

    @Test
    void a_million_random_commands_look_the_same_by_the_rules_and_on_paper() {
        for (var seed = 1; seed <= GAMES; seed++) {
            assertThat(Simulation.divergence(new Poker(), seed)).isNull();
        }
    }
}
