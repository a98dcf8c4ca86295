package plenum.sessions.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class PollPaceTest {

    private final PollPace pace = new PollPace(Clock.fixed(Instant.EPOCH.plusSeconds(9), ZoneOffset.UTC));

    @Test
    void a_few_come_again_soon_and_those_on_slow_networks_later() {
        assertThat(pace.next(false)).isEqualTo(Duration.ofSeconds(2));
        assertThat(pace.next(true)).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void the_more_poll_the_longer_they_stay_away_but_never_longer_than_ten_seconds() {
        var last = Duration.ZERO;
        for (int polls = 0; polls < 1_000; polls++) {
            last = pace.next(false);
        }
        assertThat(last).isEqualTo(Duration.ofSeconds(7));
        for (int polls = 0; polls < 10_000; polls++) {
            last = pace.next(true);
        }
        assertThat(last).isEqualTo(Duration.ofSeconds(10));
    }
}
