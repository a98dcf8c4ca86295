package plenum.identity.internal.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LockOutTest {

    private static final Instant NOW = Instant.parse("2026-10-19T08:00:00Z");

    @Test
    void five_failures_within_a_quarter_of_an_hour_close_a_place_for_half_an_hour_from_the_last() {
        assertThat(LockOut.here(minutesAgo(1, 2, 3, 4), NOW)).isZero();
        assertThat(LockOut.here(minutesAgo(1, 2, 3, 4, 16), NOW)).isEqualTo(Duration.ofMinutes(29));
        assertThat(LockOut.here(minutesAgo(1, 2, 3, 4, 17), NOW)).isZero();
        assertThat(LockOut.here(minutesAgo(29, 30, 31, 32, 33), NOW)).isEqualTo(Duration.ofMinutes(1));
        assertThat(LockOut.here(minutesAgo(30, 31, 32, 33, 34), NOW)).isZero();
    }

    @Test
    void after_half_an_hour_five_more_are_needed_to_close_it_again() {
        assertThat(LockOut.here(minutesAgo(0, 31, 32, 33, 34), NOW)).isZero();
    }

    @Test
    void from_the_twentieth_of_a_day_on_each_try_waits_twice_as_long_up_to_five_minutes() {
        assertThat(LockOut.everywhere(19, NOW, NOW)).isZero();
        assertThat(LockOut.everywhere(20, NOW, NOW)).isEqualTo(Duration.ofSeconds(1));
        assertThat(LockOut.everywhere(21, NOW, NOW)).isEqualTo(Duration.ofSeconds(2));
        assertThat(LockOut.everywhere(28, NOW, NOW)).isEqualTo(Duration.ofSeconds(256));
        assertThat(LockOut.everywhere(29, NOW, NOW)).isEqualTo(Duration.ofMinutes(5));
        assertThat(LockOut.everywhere(5_000, NOW, NOW)).isEqualTo(Duration.ofMinutes(5));
        assertThat(LockOut.everywhere(23, NOW.minusSeconds(9), NOW)).isZero();
    }

    private static List<Instant> minutesAgo(int... minutes) {
        return IntStream.of(minutes)
                .mapToObj(ago -> NOW.minus(Duration.ofMinutes(ago)))
                .toList();
    }
}
