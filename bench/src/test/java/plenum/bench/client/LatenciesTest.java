package plenum.bench.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LatenciesTest {

    private final Latencies latencies = new Latencies();

    @Test
    void small_durations_are_exact() {
        for (int nanos = 1; nanos <= 100; nanos++) {
            latencies.record(nanos);
        }

        assertThat(latencies.percentile(50)).isEqualTo(50);
        assertThat(latencies.percentile(99)).isEqualTo(99);
        assertThat(latencies.percentile(100)).isEqualTo(100);
    }

    @Test
    void percentiles_are_never_too_low_and_at_most_two_percent_too_high() {
        var random = new Random(42);
        var durations = random.longs(10_000, 1, 30_000_000_000L).sorted().toArray();
        Arrays.stream(durations).forEach(latencies::record);

        for (double percent : new double[] {1, 50, 90, 99, 99.9}) {
            long exact = durations[(int) Math.ceil(durations.length * percent / 100) - 1];
            assertThat(latencies.percentile(percent)).isGreaterThanOrEqualTo(exact);
            assertThat((double) latencies.percentile(percent) / exact).isCloseTo(1, within(0.02));
        }
    }

    @Test
    void the_longest_duration_is_kept_as_it_is() {
        latencies.record(1_234_567_891);

        assertThat(latencies.highest()).isEqualTo(1_234_567_891);
        assertThat(latencies.percentile(100)).isEqualTo(1_234_567_891);
    }

    @Test
    void a_clock_that_reads_early_counts_as_nothing() {
        latencies.record(-5);

        assertThat(latencies.percentile(100)).isZero();
        assertThat(latencies.count()).isEqualTo(1);
    }
}
