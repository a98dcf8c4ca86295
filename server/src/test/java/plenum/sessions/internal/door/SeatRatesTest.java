package plenum.sessions.internal.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import plenum.shared.Refusal;

class SeatRatesTest {

    private static final UUID ANN = new UUID(0, 1);
    private static final UUID BEN = new UUID(0, 2);

    private final SlowTime time = new SlowTime();
    private final SeatRates rates = new SeatRates(NeighboursTest.settings(true), time);

    @Test
    void a_seat_may_do_twenty_things_at_once_and_ten_a_second() {
        exhausts(20, rates::command);
        time.pass(Duration.ofSeconds(1));
        exhausts(10, rates::command);
    }

    @Test
    void a_seat_may_answer_ten_times_at_once_and_five_times_a_second() {
        exhausts(10, rates::answer);
        time.pass(Duration.ofSeconds(1));
        exhausts(5, rates::answer);
    }

    @Test
    void one_seat_uses_nothing_up_for_another() {
        exhausts(10, rates::answer);

        rates.answer(BEN);
        rates.command(ANN);
    }

    @Test
    void a_stream_too_many_is_not_refused_but_postponed() {
        IntStream.range(0, 5).forEach(n -> assertThat(rates.mayStream(ANN)).isTrue());

        assertThat(rates.mayStream(ANN)).isFalse();
        time.pass(Duration.ofMillis(200));
        assertThat(rates.mayStream(ANN)).isTrue();
    }

    @Test
    void whoever_is_refused_hears_when_to_come_again() {
        IntStream.range(0, 10).forEach(n -> rates.answer(ANN));

        assertThatThrownBy(() -> rates.answer(ANN))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.retryAfter()).isEqualTo(1));
    }

    private static void exhausts(int times, Consumer<UUID> action) {
        IntStream.range(0, times).forEach(n -> action.accept(ANN));
        assertThatThrownBy(() -> action.accept(ANN)).isInstanceOf(Refusal.class);
    }
}
