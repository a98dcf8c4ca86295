package plenum;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class SteadyClockTest {

    private static final Instant START = Instant.parse("2026-11-27T10:00:00Z");

    /** What the machine believes, and what really passes. */
    private final class Wall extends Clock {

        private Instant now = START;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private final Wall wall = new Wall();
    private long ticks;
    private final SteadyClock clock = new SteadyClock(wall, () -> ticks);

    @Test
    void without_jumps_it_is_the_clock_on_the_wall() {
        pass(Duration.ofHours(3));

        assertThat(clock.instant()).isEqualTo(START.plus(Duration.ofHours(3)));
    }

    @Test
    void a_jump_ahead_is_not_followed_at_once() {
        wall.now = wall.now.plus(Duration.ofHours(2));

        assertThat(clock.instant()).isEqualTo(START);
    }

    @Test
    void a_jump_back_does_not_turn_time_back() {
        pass(Duration.ofMinutes(1));
        wall.now = wall.now.minus(Duration.ofMinutes(10));

        assertThat(clock.instant()).isEqualTo(START.plus(Duration.ofMinutes(1)));
    }

    @Test
    void a_jump_is_made_up_for_so_slowly_that_no_timer_suffers_and_then_is_gone() {
        wall.now = wall.now.plus(Duration.ofHours(2));
        clock.instant();

        pass(Duration.ofMinutes(1));
        assertThat(clock.instant()).isEqualTo(START.plus(Duration.ofSeconds(63)));
        pass(Duration.ofHours(48));
        assertThat(clock.instant()).isEqualTo(wall.now);
    }

    @Test
    void small_corrections_pass() {
        wall.now = wall.now.plusMillis(1_500);

        assertThat(clock.instant()).isEqualTo(START.plusMillis(1_500));
    }

    private void pass(Duration time) {
        wall.now = wall.now.plus(time);
        ticks += time.toNanos();
    }
}
