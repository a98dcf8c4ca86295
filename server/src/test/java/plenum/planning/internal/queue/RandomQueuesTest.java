package plenum.planning.internal.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Nobody's items crowd out another's, whatever they are. */
class RandomQueuesTest {

    private static final int[] SCORES = {90, 70, 50, 30, 10};
    private static final String[] SIZES = {"0", "0.5", "1", "2", "3", "5", "8", "13", "20"};
    private static final String[] WEIGHTS = {"1", "1", "1", "2", "0.5", "3"};

    private final Random random = new Random(35);

    @Test
    void nobody_is_ever_further_ahead_than_the_largest_item() {
        for (int run = 0; run < 10_000; run++) {
            var weights = new HashMap<String, BigDecimal>();
            var queue = new AQueue();
            int people = 2 + random.nextInt(4);
            for (int person = 0; person < people; person++) {
                var weight = WEIGHTS[random.nextInt(WEIGHTS.length)];
                weights.put("P" + person, new BigDecimal(weight));
                queue.entitled("P" + person, weight);
            }
            int items = 2 + random.nextInt(14);
            for (int item = 0; item < items; item++) {
                queue.item(
                        "A-" + item,
                        "Backend",
                        "P" + random.nextInt(people),
                        SIZES[random.nextInt(SIZES.length)],
                        SCORES[random.nextInt(SCORES.length)]);
            }
            checkBound(queue.deal().items(), weights);
        }
    }

    /** |received₁/w₁ − received₂/w₂| ≤ the larger of their largest item ÷ weight, while both have items. */
    private static void checkBound(List<QueueItem> order, Map<String, BigDecimal> weights) {
        var left = new HashMap<String, Integer>();
        var received = new HashMap<String, Double>();
        var largest = new HashMap<String, Double>();
        for (var item : order) {
            var who = item.candidate().stakeholder().name();
            double z = item.z().doubleValue() / weights.get(who).doubleValue();
            left.merge(who, 1, Integer::sum);
            received.put(who, 0.0);
            largest.merge(who, z, Math::max);
        }
        for (var item : order) {
            var who = item.candidate().stakeholder().name();
            left.merge(who, -1, Integer::sum);
            received.merge(who, item.z().doubleValue() / weights.get(who).doubleValue(), Double::sum);
            for (var one : left.keySet()) {
                for (var other : left.keySet()) {
                    if (left.get(one) > 0 && left.get(other) > 0) {
                        assertThat(Math.abs(received.get(one) - received.get(other)))
                                .isLessThanOrEqualTo(Math.max(largest.get(one), largest.get(other)) + 0.00001);
                    }
                }
            }
        }
    }

    @Test
    void every_item_stands_once_and_behind_what_it_waits_for() {
        for (int run = 0; run < 500; run++) {
            var queue = wild();
            var deal = queue.deal();
            var places = new HashMap<String, Integer>();
            deal.items().forEach(item -> places.put(item.key(), item.position()));
            assertThat(places).hasSize(30);
            for (var item : deal.items()) {
                for (var reason : item.reasons()) {
                    if (reason instanceof Reason.WaitsFor waits && item.round() != null) {
                        assertThat(waits.keys())
                                .allSatisfy(key -> assertThat(places.get(key)).isLessThan(item.position()));
                    }
                }
                assertThat(item.reasons()).isNotEmpty();
            }
            assertThat(Fingerprint.of(queue.deal())).isEqualTo(Fingerprint.of(deal));
        }
    }

    private AQueue wild() {
        var disciplines = new String[] {"Backend", "Design", "Copy", null};
        var queue = new AQueue().capacity("Backend", "3").capacity("Design", "1.5");
        for (int item = 0; item < 30; item++) {
            int schedule = random.nextInt(10);
            var day = AQueue.day(1 + random.nextInt(10));
            queue.item(
                    "A-" + item,
                    disciplines[random.nextInt(disciplines.length)],
                    random.nextInt(8) == 0 ? null : "P" + random.nextInt(5),
                    random.nextInt(6) == 0 ? null : SIZES[random.nextInt(SIZES.length)],
                    SCORES[random.nextInt(SCORES.length)],
                    told -> schedule == 0 ? told.hardOn(day) : schedule < 3 ? told.softDue(day) : told);
            if (random.nextInt(2) == 0) {
                queue.blocks("A-" + random.nextInt(30), "A-" + random.nextInt(30));
            }
        }
        return queue;
    }
}
