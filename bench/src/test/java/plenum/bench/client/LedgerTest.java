package plenum.bench.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import plenum.bench.publish.Schedule;

class LedgerTest {

    private static final int RUN = 7;

    /** Two streams, one room, one hundred frames: more than one word of bits per stream. */
    private final Schedule schedule = new Schedule(RUN, 1, 100, 1, 200, 1000);

    private final Ledger ledger = new Ledger(2, schedule);

    @Test
    void every_frame_once_and_in_order_is_clean() {
        receive(0, 1, 100);
        receive(1, 1, 100);

        assertThat(ledger.expected()).isEqualTo(200);
        assertThat(ledger.clean()).isTrue();
        assertThat(ledger.lost()).isZero();
    }

    @Test
    void a_lost_frame_is_counted_and_takes_the_figure_away() {
        receive(0, 1, 100);
        receive(1, 1, 63);
        receive(1, 65, 100);

        assertThat(ledger.lost()).isEqualTo(1);
        assertThat(ledger.complete()).isFalse();
        assertThat(ledger.clean()).isFalse();
    }

    @Test
    void a_duplicate_does_not_make_up_for_a_lost_frame() {
        receive(0, 1, 100);
        receive(1, 1, 99);
        receive(1, 99, 99);

        assertThat(ledger.duplicated()).isEqualTo(1);
        assertThat(ledger.lost()).isEqualTo(1);
        assertThat(ledger.complete()).isFalse();
    }

    @Test
    void a_duplicated_frame_takes_the_figure_away_though_nothing_is_lost() {
        receive(0, 1, 100);
        receive(1, 1, 100);
        receive(1, 64, 64);

        assertThat(ledger.complete()).isTrue();
        assertThat(ledger.clean()).isFalse();
    }

    @Test
    void a_reordered_frame_is_counted_per_stream() {
        receive(0, 1, 100);
        receive(1, 1, 49);
        receive(1, 51, 51);
        receive(1, 50, 50);
        receive(1, 52, 100);

        assertThat(ledger.reordered()).isEqualTo(1);
        assertThat(ledger.lost()).isZero();
        assertThat(ledger.clean()).isFalse();
    }

    @Test
    void frames_of_another_run_or_beyond_the_last_are_unknown() {
        ledger.record(0, RUN - 1, 1, 0, 0);
        ledger.record(0, RUN, 101, 0, 0);
        ledger.record(0, RUN, 0, 0, 0);

        assertThat(ledger.unknown()).isEqualTo(3);
        assertThat(ledger.received()).isZero();
    }

    @Test
    void latency_counts_from_the_instant_the_frame_was_due() {
        ledger.record(0, RUN, 1, 1_000_000, 3_500_000);

        assertThat(ledger.latencies().highest()).isEqualTo(2_500_000);
    }

    private void receive(int stream, int from, int to) {
        for (int number = from; number <= to; number++) {
            ledger.record(stream, RUN, number, 0, 0);
        }
    }
}
