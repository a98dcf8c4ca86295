package plenum.planning.internal.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static plenum.planning.internal.queue.AQueue.day;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import plenum.planning.internal.calendar.WorkingCalendar;
import plenum.planning.internal.forecast.History;
import plenum.planning.internal.queue.QueueItem.Line;
import plenum.planning.internal.sprint.WorkState;

/** Dependencies, days and lines of the fair queue. */
class QueueRulesTest {

    private static AQueue backend() {
        return new AQueue().capacity("Backend", "1");
    }

    @Test
    void a_cycle_is_told_and_broken_and_nothing_is_lost() {
        var queue = backend()
                .item("A-1", "Backend", "Ana", "1", 90)
                .item("A-2", "Backend", "Ana", "1", 30)
                .item("A-3", "Backend", "Bo", "1", 50)
                .blocks("A-1", "A-2")
                .blocks("A-2", "A-3")
                .blocks("A-3", "A-1");
        assertThat(queue.deal().conflicts())
                .containsExactly(new QueueConflict.DependencyCycle(List.of("A-1", "A-2", "A-3"), "A-2"));
        assertThat(queue.order()).containsExactly("A-2", "A-3", "A-1");
    }

    @Test
    void a_knot_is_untied_until_no_cycle_is_left() {
        var queue = backend()
                .item("A-1", "Backend", "Ana", "1", 90)
                .item("A-2", "Backend", "Ana", "1", 30)
                .item("A-3", "Backend", "Bo", "1", 50)
                .blocks("A-1", "A-2")
                .blocks("A-2", "A-1")
                .blocks("A-1", "A-3")
                .blocks("A-3", "A-1")
                .blocks("A-3", "A-3");
        assertThat(queue.deal().conflicts())
                .containsExactly(
                        new QueueConflict.DependencyCycle(List.of("A-1", "A-2", "A-3"), "A-2"),
                        new QueueConflict.DependencyCycle(List.of("A-1", "A-3"), "A-3"));
        assertThat(queue.order()).containsExactlyInAnyOrder("A-1", "A-2", "A-3");
    }

    @Test
    void a_long_chain_is_followed_to_its_end() {
        var queue = new AQueue();
        for (int number = 0; number < 3_000; number++) {
            queue.item("A-" + number, "Backend", "Ana", "1", number == 2_999 ? 90 : 10);
            if (number > 0) {
                queue.blocks("A-" + (number - 1), "A-" + number);
            }
        }
        assertThat(queue.deal().items().getFirst().key()).isEqualTo("A-0");
        assertThat(queue.item("A-0").effectiveScore()).isEqualTo("90");
        assertThat(queue.item("A-0").reasons()).contains(new Reason.InheritsScore("A-2999"));
    }

    @Test
    void what_a_blocker_outside_holds_up_is_marked_and_dealt_all_the_same() {
        var queue = backend()
                .item("A-1", "Backend", "Ana", "1", 90)
                .item("A-2", "Backend", "Ana", "1", 50)
                .item("A-3", "Backend", "Ana", "1", 50, item -> item.state(WorkState.DONE))
                .item("A-4", "Backend", "Ana", "1", 30)
                .blocks("X-1", "A-1")
                .blocks("X-2", "A-2")
                .blocks("A-3", "A-4")
                .closedElsewhere("X-2");
        assertThat(queue.item("A-1").flags()).containsExactly(QueueFlag.BLOCKED_EXTERNAL);
        assertThat(queue.item("A-2").flags()).isEmpty();
        assertThat(queue.item("A-4").flags()).isEmpty();
        assertThat(queue.order()).containsExactly("A-1", "A-2", "A-4");
    }

    @Test
    void what_waits_for_something_below_the_line_is_below_and_closes_no_line() {
        var queue = backend()
                .capacity("Design", "1")
                .item("A-1", "Design", "Ana", "11", 90)
                .item("A-2", "Backend", "Ana", "3", 90)
                .item("A-3", "Backend", "Ana", "10", 30)
                .blocks("A-1", "A-2");
        assertThat(queue.item("A-2").line()).isEqualTo(Line.BELOW);
        assertThat(queue.item("A-2").reasons()).contains(new Reason.BlockerDeferred(List.of("A-1")));
        assertThat(queue.item("A-2").plannedStart()).isNull();
        assertThat(queue.item("A-3").line()).isEqualTo(Line.ABOVE);
        assertThat(queue.item("A-3").cumulative()).isEqualTo("10");
    }

    @Test
    void the_first_that_does_not_fit_closes_the_line() {
        var queue = backend()
                .item("A-1", "Backend", "Ana", "8", 90)
                .item("A-2", "Backend", "Ana", "3", 70)
                .item("A-3", "Backend", "Ana", "1", 50);
        assertThat(queue.item("A-2").reasons()).contains(new Reason.BelowLine(BigDecimal.ONE));
        assertThat(queue.item("A-3").line()).isEqualTo(Line.BELOW);
        assertThat(queue.item("A-3").reasons()).contains(new Reason.BelowLine(BigDecimal.TWO));
    }

    @Test
    void without_capacity_nobody_knows_where_the_line_is() {
        var item = new AQueue().item("A-1", "Copy", "Ana", "8", 90).item("A-1");
        assertThat(item.line()).isEqualTo(Line.UNKNOWN);
        assertThat(item.reasons()).contains(new Reason.NoCapacity("Copy"));
        assertThat(item.plannedStart()).isNull();
        assertThat(new AQueue().item("A-1", null, "Ana", "8", 90).item("A-1").reasons())
                .contains(new Reason.NoCapacity(null));
    }

    @Test
    void a_day_too_full_of_bound_items_is_told_and_the_rest_runs_into_the_next_days() {
        var queue = backend()
                .item("A-1", "Backend", "Ana", "1.5", 90, item -> item.hardOn(day(2)))
                .item("A-2", "Backend", "Ana", "1", 90, item -> item.hardOn(day(2)))
                .item("A-3", "Backend", "Ana", "2", 30);
        assertThat(queue.deal().conflicts())
                .containsExactly(new QueueConflict.HardDayOverload(
                        "Backend", day(2), new BigDecimal("2.5"), BigDecimal.ONE, List.of("A-1", "A-2")));
        assertThat(queue.item("A-1").plannedEnd()).isEqualTo(day(3));
        assertThat(queue.item("A-2").plannedEnd()).isEqualTo(day(4));
        assertThat(queue.item("A-3").plannedStart()).isEqualTo(day(1));
        assertThat(queue.item("A-3").plannedEnd()).isEqualTo(day(5));
        assertThat(queue.item("A-3").reasons()).contains(new Reason.AboveLine(new BigDecimal("5.5")));
    }

    @Test
    void bound_items_before_or_after_the_sprint_or_without_capacity_keep_their_day() {
        var queue = backend()
                .item("A-1", "Backend", "Ana", "1", 90, item -> item.hardOn(day(1).minusDays(3)))
                .item("A-2", "Backend", "Ana", "1", 90, item -> item.hardOn(day(10).plusDays(3)))
                .item("A-3", "Copy", "Ana", "1", 90, item -> item.hardOn(day(3)));
        assertThat(queue.deal().conflicts()).isEmpty();
        assertThat(queue.item("A-1").line()).isEqualTo(Line.ABOVE);
        assertThat(queue.item("A-1").plannedEnd()).isEqualTo(day(1));
        assertThat(queue.item("A-2").line()).isEqualTo(Line.BELOW);
        assertThat(queue.item("A-3").line()).isEqualTo(Line.UNKNOWN);
    }

    @Test
    void what_a_bound_item_blocks_stands_behind_it_and_begins_when_it_ends() {
        var queue = backend()
                .capacity("Design", "1")
                .item("A-1", "Backend", "Ana", "1", 30, item -> item.hardOn(day(4)))
                .item("A-2", "Design", "Ana", "1", 90)
                .item("A-3", "Backend", "Ana", "1", 90)
                .blocks("A-1", "A-2");
        assertThat(queue.order()).containsExactly("A-3", "A-1", "A-2");
        assertThat(queue.item("A-2").plannedStart()).isEqualTo(day(4));
    }

    @Test
    void the_usual_days_of_its_size_say_when_a_soft_deadline_presses() {
        var due = day(8);
        var queue = backend()
                .past(new Past(Map.of(new BigDecimal("2.0"), new BigDecimal("6.2")), Map.of()))
                .item("A-1", "Backend", "Ana", "2", 30, item -> item.softDue(due))
                .item("A-2", "Backend", "Ana", "1", 90);
        // Seven working days before day 8 is day 1.
        assertThat(queue.order()).containsExactly("A-1", "A-2");
        assertThat(queue.item("A-1").reasons()).contains(new Reason.SoftDeadline(day(1)));
        var soon = backend()
                .item("A-1", "Backend", "Ana", "2", 30, item -> item.softDue(due))
                .item("A-2", "Backend", "Ana", "1", 90);
        assertThat(soon.order()).containsExactly("A-2", "A-1");
    }

    @Test
    void days_that_are_gone_hold_no_work() {
        var queue =
                backend().asOf(day(9)).item("A-1", "Backend", "Ana", "2", 90).item("A-2", "Backend", "Ana", "1", 30);
        assertThat(queue.item("A-1").plannedStart()).isEqualTo(day(9));
        assertThat(queue.item("A-1").plannedEnd()).isEqualTo(day(10));
        assertThat(queue.item("A-2").line()).isEqualTo(Line.BELOW);
        var over = backend().asOf(day(10).plusDays(1)).item("A-1", "Backend", "Ana", "2", 90);
        assertThat(over.item("A-1").line()).isEqualTo(Line.BELOW);
    }

    @Test
    void ties_go_by_rank_and_then_by_id() {
        var queue = new AQueue()
                .item("A-1", "Backend", "Ana", "1", 50, item -> item.rank("b"))
                .item("A-2", "Backend", "Bo", "1", 50, item -> item.rank("a"))
                .item("A-3", "Backend", "Cy", "1", 50, item -> item.rank("b"));
        assertThat(queue.deal().items().getFirst().key()).isEqualTo("A-2");
        assertThat(queue.item("A-2").reasons()).contains(new Reason.TieBroken(Reason.By.RANK));
        assertThat(queue.deal().items().get(1).reasons()).contains(new Reason.TieBroken(Reason.By.ID));
    }

    @Test
    void the_line_of_probability_stands_where_the_published_figures_put_it() {
        var deal = twenty(0).byProbability(42L).deal();
        assertThat(deal.items()).filteredOn(item -> item.line() == Line.ABOVE).hasSize(12);
        assertThat(deal.find("A-11").orElseThrow().probability()).isEqualTo("0.9858");
        assertThat(deal.find("A-12").orElseThrow().probability()).isEqualTo("0.8594");
        assertThat(deal.find("A-13").orElseThrow().probability()).isEqualTo("0.5459");
        assertThat(deal.find("A-13").orElseThrow().reasons())
                .contains(new Reason.Probability(new BigDecimal("0.5459")));
        assertThat(deal.withoutProbability()).isEmpty();
        assertThat(deal.seed()).isEqualTo(42);
    }

    @Test
    void without_a_seed_the_question_is_the_seed() {
        var one = twenty(0).byProbability(null).deal();
        assertThat(one).isEqualTo(twenty(0).byProbability(null).deal());
        assertThat(one.seed()).isNotZero();
    }

    @Test
    void too_short_a_past_falls_back_to_capacity_and_says_so() {
        var deal = twenty(6).byProbability(42L).deal();
        assertThat(deal.withoutProbability()).containsExactly("Backend");
        assertThat(deal.items()).filteredOn(item -> item.line() == Line.ABOVE).hasSize(10);
        assertThat(deal.items())
                .allSatisfy(item -> assertThat(item.probability()).isNull());
        assertThat(backend()
                        .item("A-1", "Backend", "Ana", "1", 90)
                        .byProbability(1L)
                        .deal()
                        .withoutProbability())
                .containsExactly("Backend");
    }

    /** Twenty items of one point, and eight weeks of a past less those that are missing. */
    private static AQueue twenty(int weeksMissing) {
        var weeks = "21031 12102 03111 20213 11120 30121 02211 11022".split(" ");
        var finished = new HashMap<LocalDate, BigDecimal>();
        for (int week = 0; week < weeks.length; week++) {
            for (int day = 0; day < 5; day++) {
                finished.put(
                        AQueue.DAY_1.minusWeeks(8L - week).plusDays(day),
                        BigDecimal.valueOf(weeks[week].charAt(day) - '0'));
            }
        }
        var history = new History(
                finished,
                AQueue.DAY_1.minusWeeks(8L - weeksMissing),
                AQueue.DAY_1.minusDays(1),
                WorkingCalendar.MONDAY_TO_FRIDAY);
        var queue = backend().past(new Past(Map.of(), Map.of("Backend", new Past.Throughput(history, 50, Map.of()))));
        for (int number = 1; number <= 20; number++) {
            var rank = "%02d".formatted(number);
            queue.item("A-" + number, "Backend", "Ana", "1", 50, item -> item.rank(rank));
        }
        return queue;
    }
}
