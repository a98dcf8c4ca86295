package plenum.activities.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import plenum.activities.Timing;

/** Two hundred phones with slow and quick ways, and people whose quickness has nothing to do with it. */
class FairnessTest {

    private static final int PHONES = 200;
    private static final Instant OPENED = Instant.parse("2026-03-02T09:00:00Z");

    private final Random random = new Random(7);
    private final Marking marking = new Marking(AQuiz.single(), Scoring.CLASSIC.speedPoints(10));

    private record Phone(long roundTrip, long took) {

        /** The frame comes before the opening; only the way back delays. */
        TimeUsed heard(long told) {
            var arrived = OPENED.plusMillis(took + roundTrip / 2);
            return TimeUsed.defended(told, OPENED, new Timing(arrived, Duration.ofMillis(roundTrip), Duration.ZERO));
        }
    }

    private List<Phone> phones() {
        return IntStream.range(0, PHONES)
                .mapToObj(i -> new Phone(20 + 780L * i / (PHONES - 1), 1_500 + random.nextInt(17_000)))
                .toList();
    }

    @Test
    void the_order_of_people_is_the_order_of_their_times_however_long_their_way_is() {
        var phones = phones();
        var used =
                phones.stream().map(phone -> phone.heard(phone.took()).used()).toList();

        assertThat(correlation(ranks(phones.stream().map(Phone::took).toList()), ranks(used)))
                .isGreaterThanOrEqualTo(0.99);
    }

    @Test
    void a_slow_way_costs_nobody_points() {
        var phones =
                phones().stream().sorted(Comparator.comparing(Phone::roundTrip)).toList();
        for (int decile = 0; decile < 10; decile++) {
            var some = phones.subList(decile * PHONES / 10, (decile + 1) * PHONES / 10);
            double error = some.stream()
                    .mapToDouble(phone -> {
                        double fair = points(phone.took());
                        return Math.abs(points(phone.heard(phone.took()).used()) - fair) / fair;
                    })
                    .average()
                    .orElseThrow();
            assertThat(error).as("decile " + decile).isLessThanOrEqualTo(0.01);
        }
    }

    @Test
    void who_always_says_nothing_at_all_gains_less_than_half_a_second() {
        for (var phone : phones()) {
            long believed = phone.heard(0).used();
            assertThat(phone.took() - believed).isLessThanOrEqualTo(450);
            assertThat(points(believed)).isLessThanOrEqualTo(points(Math.max(0, phone.took() - 450)));
        }
    }

    private int points(long used) {
        var said = new Said(List.of("a"), null, new TimeUsed(used, used, used, used), false);
        return marking.mark(said).points();
    }

    private static double[] ranks(List<Long> values) {
        return values.stream()
                .mapToDouble(value -> values.stream()
                        .mapToDouble(other -> other < value ? 1 : other.equals(value) ? 0.5 : 0)
                        .sum())
                .toArray();
    }

    private static double correlation(double[] one, double[] other) {
        double mean = (PHONES) / 2.0;
        double both = 0;
        double first = 0;
        double second = 0;
        for (int i = 0; i < PHONES; i++) {
            both += (one[i] - mean) * (other[i] - mean);
            first += (one[i] - mean) * (one[i] - mean);
            second += (other[i] - mean) * (other[i] - mean);
        }
        return both / Math.sqrt(first * second);
    }
}
