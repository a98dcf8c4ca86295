package plenum.planning.internal.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import plenum.planning.internal.queue.FairnessFigures.Overall;
import plenum.planning.internal.queue.QueueItem.Line;

/** The order round by round, and how its fairness is measured. */
class RoundRobinTest {

    static AQueue backend() {
        return new AQueue()
                .item("B-1", "Backend", "Ana", "5", 90)
                .item("B-4", "Backend", "Ana", "3", 50)
                .item("B-6", "Backend", "Ana", "2", 30)
                .item("B-2", "Backend", "Bo", "3", 70)
                .item("B-5", "Backend", "Bo", "8", 50)
                .item("B-3", "Backend", "Cy", "5", 90);
    }

    private static AQueue inThisOrder(String... keys) {
        var queue = backend().roundRobin();
        for (int index = 0; index < keys.length; index++) {
            queue.pinned(keys[index], index + 1);
        }
        return queue;
    }

    private static BigDecimal orderFairness(AQueue queue) {
        return queue.deal().figures().overall().orderFairness();
    }

    @Test
    void the_worked_example_comes_out_round_by_round() {
        assertThat(backend().roundRobin().deal().items())
                .extracting(QueueItem::position, QueueItem::key, QueueItem::round, QueueItem::line)
                .containsExactly(
                        tuple(1, "B-1", 1, Line.UNKNOWN),
                        tuple(2, "B-2", 1, Line.UNKNOWN),
                        tuple(3, "B-3", 1, Line.UNKNOWN),
                        tuple(4, "B-4", 2, Line.UNKNOWN),
                        tuple(5, "B-5", 2, Line.UNKNOWN),
                        tuple(6, "B-6", 3, Line.UNKNOWN));
        assertThat(backend().roundRobin().item("B-5").reasons()).containsExactly(new Reason.RoundTurn(2));
    }

    @Test
    void disciplines_go_by_name_whatever_their_case_and_none_comes_last() {
        var queue = new AQueue()
                .roundRobin()
                .item("A-1", null, "Ana", "1", 90)
                .item("A-2", "design", "Ana", "1", 90)
                .item("A-3", "Ästhetik", "Ana", "1", 90)
                .item("A-4", "Backend", null, "1", 90)
                .item("A-5", "Backend", "Zoe", "1", 10);
        assertThat(queue.order()).containsExactly("A-5", "A-4", "A-2", "A-3", "A-1");
        assertThat(queue.deal().items())
                .extracting(QueueItem::disciplinePosition)
                .containsExactly(1, 2, 1, 1, 1);
        assertThat(queue.item("A-1").flags()).containsExactly(QueueFlag.NO_DISCIPLINE);
        assertThat(queue.item("A-4").flags()).containsExactly(QueueFlag.NO_STAKEHOLDER);
    }

    @Test
    void of_equal_priority_the_later_key_goes_first_by_project_and_number() {
        assertThat(new AQueue()
                        .roundRobin()
                        .item("AB-9", "Backend", "Ana", "1", 50)
                        .item("AB-10", "Backend", "Ana", "1", 50)
                        .item("B-1", "Backend", "Ana", "1", 50)
                        .order())
                .containsExactly("B-1", "AB-10", "AB-9");
    }

    @Test
    void the_published_figures_come_out_to_one_decimal() {
        assertThat(backend().roundRobin().deal().figures().overall().demandBalance())
                .isEqualTo("91.6");
        assertThat(orderFairness(backend().roundRobin())).isEqualTo("87.5");
        assertThat(orderFairness(backend())).isEqualTo("90.0");
        assertThat(orderFairness(inThisOrder("B-1", "B-3", "B-2", "B-4", "B-5", "B-6")))
                .isEqualTo("86.0");
        assertThat(orderFairness(inThisOrder("B-1", "B-4", "B-6", "B-2", "B-5", "B-3")))
                .isEqualTo("74.6");
    }

    @Test
    void one_stakeholder_is_served_as_evenly_as_can_be() {
        var queue = new AQueue().item("B-1", "Backend", "Ana", "5", 90).item("B-2", "Backend", "Ana", "3", 50);
        var figures = queue.deal().figures().disciplines().getFirst();
        assertThat(figures.demandBalance()).isEqualTo("100.0");
        assertThat(figures.orderFairness()).isEqualTo("100.0");
        assertThat(figures.largestGap()).isEqualTo("0");
    }

    @Test
    void nothing_dealt_has_no_figure() {
        assertThat(new AQueue().deal().figures().overall()).isEqualTo(new Overall(null, null, null));
        assertThat(new AQueue()
                        .item("B-1", "Backend", "Ana", "0", 90)
                        .deal()
                        .figures()
                        .disciplines())
                .extracting(FairnessFigures.Discipline::orderFairness)
                .containsExactly(new BigDecimal("100.0"));
    }

    @Test
    void the_whole_is_weighted_by_points() {
        var queue = backend().item("D-1", "Design", "Ana", "26", 90);
        assertThat(queue.deal().figures().overall().orderFairness()).isEqualTo("95.0");
        assertThat(queue.deal().figures().overall().demandBalance()).isEqualTo("95.8");
    }

    @Test
    void who_is_entitled_to_more_may_be_ahead() {
        var queue = backend().entitled("Bo", "3").capacity("Backend", "1.3");
        assertThat(queue.order()).startsWith("B-2", "B-5");
        var served = queue.deal().figures().disciplines().getFirst().served();
        assertThat(served)
                .extracting(FairnessFigures.Served::stakeholder, FairnessFigures.Served::demanded)
                .containsExactly(
                        tuple("Ana", new BigDecimal("10")),
                        tuple("Bo", new BigDecimal("11")),
                        tuple("Cy", new BigDecimal("5")));
        assertThat(served.get(1).above()).isEqualTo("11");
        // 11 of 13 points are above: three parts of five for Bo would be 6.6.
        assertThat(served.get(1).fairShare()).isEqualTo("6.6");
        assertThat(Map.of("Ana", served.get(0).above(), "Cy", served.get(2).above()))
                .isEqualTo(Map.of("Ana", BigDecimal.ZERO, "Cy", BigDecimal.ZERO));
    }

    @Test
    void without_a_line_nobody_is_above_it() {
        assertThat(backend()
                        .roundRobin()
                        .deal()
                        .figures()
                        .disciplines()
                        .getFirst()
                        .served())
                .extracting(FairnessFigures.Served::above)
                .containsOnlyNulls();
        assertThat(List.of(backend().roundRobin().deal().seed())).containsExactly(0L);
    }
}
