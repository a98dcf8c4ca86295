package plenum.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import plenum.browser.RandomPlay.Deed;

/**
 * Browsers at one table in random play for about a minute. {@code -Dplenum.play.minutes=10}, or {@code ./plenum drill
 * play}, goes on from seed to seed; {@code -Dplenum.play.seed=…} plays one again. It fails at the first rest when a
 * patch takes nothing away.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class RandomPlayTest {

    private static final int STEPS = Integer.getInteger("plenum.play.steps", 150);
    private static final int BETWEEN_RESTS = 15;

    @LocalServerPort
    int port;

    @Test
    void every_page_shows_what_the_server_would_tell_it_anew_whatever_happened() {
        long seed = Long.getLong("plenum.play.seed", new Random().nextLong(1_000_000));
        long end = System.nanoTime()
                + Duration.ofMinutes(Integer.getInteger("plenum.play.minutes", 0))
                        .toNanos();
        do {
            play(seed++);
        } while (System.nanoTime() < end);
    }

    private void play(long seed) {
        System.out.println("Random play with -Dplenum.play.seed=" + seed);
        try (var browsers = new Browsers(port)) {
            var table = new RandomPlay(browsers, seed);
            for (int step = 1; step <= STEPS; step++) {
                table.step();
                if (step % BETWEEN_RESTS == 0) {
                    table.comeToRest();
                }
            }
            System.out.println("It was played: " + table.done());
            assertThat(table.done()).containsKeys(Deed.VOTE, Deed.START, Deed.REVEAL, Deed.RELOAD, Deed.OFFLINE);
            assertThat(browsers.complaints())
                    .filteredOn(complaint -> !comesOfTheGame(complaint))
                    .isEmpty();
        } catch (AssertionError | RuntimeException failure) {
            throw new AssertionError("with -Dplenum.play.seed=" + seed, failure);
        }
    }

    /** Requests that were under way when the network went, and commands that came too late. */
    private static boolean comesOfTheGame(String complaint) {
        return complaint.contains("ERR_INTERNET_DISCONNECTED")
                || complaint.contains("ERR_NETWORK")
                || complaint.contains("status of 4");
    }
}
