package plenum.outbound.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class CircuitTest {

    /** Close to where the clock turns over, which it may. */
    private long now = Long.MAX_VALUE - 1;

    private Circuit circuit = Circuit.FRESH;

    @Test
    void half_of_ten_calls_may_fail_but_not_sooner() {
        for (var call = 0; call < 9; call++) {
            answered(false);
        }
        assertThat(rests()).isFalse();
        answered(false);
        assertThat(rests()).isTrue();
    }

    @Test
    void failures_further_back_than_twenty_calls_are_forgotten() {
        answered(true, 10);
        answered(false, 9);
        assertThat(rests()).isFalse();
        answered(true, 20);
        answered(false, 9);
        assertThat(rests()).isFalse();
        answered(false, 1);
        assertThat(rests()).isTrue();
    }

    @Test
    void after_the_rest_three_are_let_through_and_open_it_again_together() {
        answered(false, 10);
        later(Duration.ofSeconds(30));
        ask();
        ask();
        ask();
        assertThat(rests()).isTrue();
        answered(true, 2);
        assertThat(circuit).isInstanceOf(Circuit.HalfOpen.class);
        answered(true);
        assertThat(circuit).isEqualTo(Circuit.FRESH);
    }

    @Test
    void a_failed_probe_doubles_the_rest_up_to_ten_minutes() {
        answered(false, 10);
        for (var seconds : new int[] {30, 60, 120, 240, 480, 600, 600}) {
            later(Duration.ofSeconds(seconds).minusNanos(1));
            assertThat(rests()).isTrue();
            later(Duration.ofNanos(1));
            ask();
            answered(false);
        }
    }

    @Test
    void what_comes_late_does_not_change_a_rest() {
        answered(false, 10);
        answered(true, 20);
        assertThat(rests()).isTrue();
    }

    private void ask() {
        circuit = circuit.asked(now).orElseThrow();
    }

    private void answered(boolean well, int times) {
        for (var time = 0; time < times; time++) {
            answered(well);
        }
    }

    private void answered(boolean well) {
        circuit = circuit.answered(well, now);
    }

    private void later(Duration by) {
        now += by.toNanos();
    }

    private boolean rests() {
        return circuit.rests(now);
    }
}
