package plenum.planning.internal.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static plenum.planning.internal.queue.AQueue.DAY_1;
import static plenum.planning.internal.queue.AQueue.day;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import plenum.planning.internal.capacity.CapacityUnit;
import plenum.planning.internal.sprint.IssueHistory.Level;
import plenum.planning.internal.sprint.WorkState;

/** What stands in a queue, how large it is and how much it matters. */
class QueueItemsTest {

    private static QueueSettings in(CapacityUnit unit, boolean withDone) {
        var usual = QueueSettings.FAIR;
        return new QueueSettings(
                usual.algorithm(),
                !withDone,
                withDone,
                usual.weights(),
                usual.priorities(),
                usual.entitlements(),
                unit,
                usual.basis(),
                usual.confidence(),
                null);
    }

    private static AQueue oneOfEach() {
        return new AQueue()
                .item("A-1", "Backend", "Ana", "1", 50, item -> item.state(WorkState.DONE))
                .item("A-2", "Backend", "Ana", "1", 50, item -> item.state(WorkState.DROPPED))
                .item("A-3", "Backend", "Ana", "1", 50, item -> item.level(Level.EPIC))
                .item("A-4", "Backend", "Ana", "1", 50, item -> item.level(Level.SUBTASK))
                .item("A-5", "Backend", "Ana", "1", 50, AQueue.Told::deleted)
                .item("A-6", "Backend", "Ana", "1", 50, AQueue.Told::flagged);
    }

    @Test
    void what_is_left_out_is_told_with_its_reason() {
        var queue = oneOfEach().deal();
        assertThat(queue.items()).extracting(QueueItem::key).containsExactly("A-6");
        assertThat(queue.find("A-6").orElseThrow().flags()).containsExactly(QueueFlag.BLOCKED);
        assertThat(queue.excluded())
                .extracting(Excluded::key, Excluded::why)
                .containsExactlyInAnyOrder(
                        tuple("A-1", Excluded.Why.DONE),
                        tuple("A-2", Excluded.Why.DROPPED),
                        tuple("A-3", Excluded.Why.EPIC),
                        tuple("A-4", Excluded.Why.SUBTASK),
                        tuple("A-5", Excluded.Why.DELETED));
    }

    @Test
    void done_items_and_subtasks_can_be_wanted() {
        assertThat(oneOfEach().with(in(CapacityUnit.POINTS, true)).order())
                .containsExactlyInAnyOrder("A-1", "A-4", "A-6");
    }

    @Test
    void without_an_estimate_it_is_as_large_as_its_kind_usually_is() {
        var queue = new AQueue()
                .item("A-1", "Backend", "Ana", "2", 50)
                .item("A-2", "Backend", "Ana", "5", 50)
                .item("A-3", "Backend", "Ana", "13", 50, item -> item.type("Bug"))
                .item("A-4", "Backend", "Ana", null, 50)
                .item("A-5", "Backend", "Ana", null, 50, item -> item.type("Task"));
        assertThat(queue.item("A-4").z()).isEqualTo("3.5");
        assertThat(queue.item("A-4").flags()).containsExactly(QueueFlag.UNESTIMATED);
        assertThat(queue.item("A-4").reasons()).contains(new Reason.Unestimated(new BigDecimal("3.5")));
        assertThat(queue.item("A-5").z()).isEqualTo("1");
    }

    @Test
    void sizes_can_be_hours_or_just_one_each() {
        var queue = new AQueue().item("A-1", "Backend", "Ana", "2", 50, item -> item.hours("7"));
        assertThat(queue.with(in(CapacityUnit.HOURS, false)).item("A-1").z()).isEqualTo("7");
        assertThat(queue.with(in(CapacityUnit.ISSUES, false)).item("A-1").z()).isEqualTo("1");
        assertThat(queue.item("A-1").flags()).isEmpty();
    }

    @Test
    void a_split_item_loads_all_its_disciplines_and_is_dealt_in_the_largest() {
        var split = new LinkedHashMap<String, BigDecimal>();
        split.put("Design", new BigDecimal("2"));
        split.put("Backend", new BigDecimal("3"));
        var queue = new AQueue()
                .capacity("Backend", "1")
                .capacity("Design", "0.1")
                .item("A-1", "Design", "Ana", "5", 50, item -> item.split(split))
                .item("A-2", "Design", "Bo", "1", 50);
        var item = queue.item("A-1");
        assertThat(item.discipline()).isEqualTo("Backend");
        assertThat(item.load()).isEqualTo(Map.of("Backend", new BigDecimal("3"), "Design", new BigDecimal("2")));
        // It fits in Backend and not in Design, whose line it closes.
        assertThat(item.line()).isEqualTo(QueueItem.Line.BELOW);
        assertThat(item.reasons()).contains(new Reason.BelowLine(new BigDecimal("1")));
        assertThat(queue.item("A-2").line()).isEqualTo(QueueItem.Line.BELOW);
        assertThat(queue.with(in(CapacityUnit.ISSUES, false)).item("A-1").load())
                .isEqualTo(Map.of("Backend", new BigDecimal("0.6"), "Design", new BigDecimal("0.4")));
    }

    @Test
    void equal_shares_are_dealt_in_the_first_by_name() {
        var split = Map.of("Design", BigDecimal.ONE, "Backend", BigDecimal.ONE);
        assertThat(new AQueue()
                        .item("A-1", null, "Ana", "2", 50, item -> item.split(split))
                        .item("A-1")
                        .discipline())
                .isEqualTo("Backend");
    }

    @Test
    void priorities_have_scores_by_name_and_teams_have_their_own() {
        var usual = PriorityTable.USUAL;
        assertThat(usual.score("blocker")).isEqualTo(90);
        assertThat(usual.score("1 - urgent")).isEqualTo(90);
        assertThat(usual.score("High")).isEqualTo(70);
        assertThat(usual.score("Major")).isEqualTo(50);
        assertThat(usual.score("MINOR")).isEqualTo(30);
        assertThat(usual.score("Trivial")).isEqualTo(10);
        assertThat(usual.score("Whatever")).isEqualTo(50);
        assertThat(usual.score(null)).isEqualTo(50);
        var own = new PriorityTable(Map.of("Major", 80, "1 - urgent", 95));
        assertThat(own.score("major")).isEqualTo(80);
        assertThat(own.score("1 - Urgent")).isEqualTo(95);
        assertThat(own.score("High")).isEqualTo(70);
    }

    @Test
    void a_job_is_worth_more_the_smaller_it_is() {
        var queue = new AQueue()
                .weighted(Weights.WSJF)
                .item("A-1", "Backend", "Ana", "8", 50, item -> item.worth(40, 20, 20))
                .item("A-2", "Backend", "Ana", "2", 50, item -> item.worth(40, 0, 0))
                .item("A-3", "Backend", "Ana", "0.1", 50, item -> item.worth(5, 0, 0))
                .item("A-4", "Backend", "Ana", "1", 50);
        assertThat(queue.order()).containsExactly("A-2", "A-1", "A-3", "A-4");
        assertThat(queue.item("A-2").score()).isEqualTo("100");
        assertThat(queue.item("A-1").score()).isEqualTo("50");
        // Nothing is smaller than a half.
        assertThat(queue.item("A-3").score()).isEqualTo("50");
        assertThat(queue.item("A-4").score()).isEqualTo("0");
        assertThat(new AQueue()
                        .weighted(Weights.WSJF)
                        .item("A-1", "B", "Ana", "1", 50)
                        .item("A-1")
                        .score())
                .isEqualTo("0");
    }

    @Test
    void what_is_due_soon_or_old_matters_more() {
        var queue = new AQueue()
                .weighted(Weights.of("0", "0", "1", "0"))
                .item("A-1", "Backend", "Ana", "1", 50, item -> item.due(DAY_1))
                .item("A-2", "Backend", "Ana", "1", 50, item -> item.due(day(6)))
                .item("A-3", "Backend", "Ana", "1", 50, item -> item.due(DAY_1.plusWeeks(4)))
                .item("A-4", "Backend", "Ana", "1", 50)
                .item("A-5", "Backend", "Ana", "1", 50, item -> item.due(DAY_1.minusDays(9)));
        assertThat(queue.item("A-1").score()).isEqualTo("100");
        assertThat(queue.item("A-2").score()).isEqualTo("75");
        assertThat(queue.item("A-3").score()).isEqualTo("0");
        assertThat(queue.item("A-4").score()).isEqualTo("0");
        assertThat(queue.item("A-5").score()).isEqualTo("100");
        var age = new AQueue()
                .weighted(Weights.of("0", "0", "0", "2"))
                .item("A-1", "Backend", "Ana", "1", 50, item -> item.createdOn(DAY_1.minusDays(45)))
                .item("A-2", "Backend", "Ana", "1", 50, item -> item.createdOn(DAY_1.minusDays(400)))
                .item("A-3", "Backend", "Ana", "1", 50);
        assertThat(age.item("A-1").score()).isEqualTo("50");
        assertThat(age.item("A-2").score()).isEqualTo("100");
        assertThat(age.item("A-3").score()).isEqualTo("0");
    }

    @Test
    void a_score_is_the_weighted_mean_of_its_parts() {
        var item = new AQueue()
                .weighted(Weights.BALANCED)
                .item(
                        "A-1",
                        "Backend",
                        "Ana",
                        "1",
                        90,
                        told -> told.worth(10, 0, 0).due(day(6)).createdOn(DAY_1.minusDays(45)))
                .item("A-1");
        // 0.50 × 90 + 0.30 × 100 + 0.15 × 75 + 0.05 × 50
        assertThat(item.score()).isEqualTo("88.75");
        assertThat(item.scoreParts())
                .isEqualTo(Map.of(
                        "priority", new BigDecimal("90"),
                        "wsjf", new BigDecimal("100"),
                        "due", new BigDecimal("75"),
                        "age", new BigDecimal("50")));
        assertThatThrownBy(() -> Weights.of("0", "0", "0", "0")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void six_places_are_kept_and_halves_go_to_the_even() {
        assertThat(Micros.divide(1, 3_000_000)).isZero();
        assertThat(Micros.divide(2_000_000, 3_000_000)).isEqualTo(666_667);
        assertThat(Micros.divide(1, 2_000_000)).isZero();
        assertThat(Micros.divide(3, 2_000_000)).isEqualTo(2);
        assertThat(Micros.multiply(1_500_000, 3)).isEqualTo(4);
        assertThat(Micros.multiply(500_000, 1)).isZero();
        assertThat(Micros.multiply(4_000_000_000_000L, 5_000_000_000L)).isEqualTo(20_000_000_000_000_000L);
        assertThat(Micros.divide(90_000_000_000_000L, 3_000_000)).isEqualTo(30_000_000_000_000L);
        assertThat(Micros.decimal(Micros.of(new BigDecimal("2.50")))).isEqualTo("2.5");
    }
}
