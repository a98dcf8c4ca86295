package plenum.sessions.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RoundTripsTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final UUID ANN = new UUID(0, 1);

    private final RoundTrips trips = new RoundTrips();

    @Test
    void of_somebody_who_never_measured_nothing_is_known() {
        assertThat(trips.ofAnswer(ANN, NOW).roundTrip()).isZero();
        assertThat(trips.ofCommand(ANN, NOW).roomTrip()).isZero();
    }

    @Test
    void the_longest_of_the_last_five_counts() {
        for (int trip : new int[] {900, 10, 20, 70, 30, 40}) {
            trips.measured(ANN, Duration.ofMillis(trip));
        }
        assertThat(trips.ofAnswer(ANN, NOW).roundTrip()).hasMillis(70);
    }

    @Test
    void nearly_everybodys_way_leaves_out_the_slowest_few() {
        for (int person = 1; person <= 100; person++) {
            trips.measured(new UUID(0, person), Duration.ofMillis(person * 10L));
        }
        assertThat(trips.ofCommand(ANN, NOW).roomTrip()).hasMillis(950);
    }
}
