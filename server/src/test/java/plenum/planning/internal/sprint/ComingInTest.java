package plenum.planning.internal.sprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static plenum.planning.internal.sprint.ASprint.ID;
import static plenum.planning.internal.sprint.ASprint.NEXT;
import static plenum.planning.internal.sprint.AnIssue.called;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How issues come into a sprint, and which count: rules R2, R5–R9, R12, R28, R29, R31–R33, R38 and R39. */
class ComingInTest {

    private static final String BEFORE = "2026-10-12T09:00:00Z";

    private final ASprint sprint = ASprint.harbour12();

    @Test
    void r2_what_comes_exactly_at_the_start_is_plan_and_a_moment_later_it_is_not() {
        assertThat(sprint.line(called("A-1").in("2026-10-19T08:00:00Z", ID)).origin())
                .isEqualTo(Origin.COMMITTED);
        assertThat(sprint.line(called("A-1").in("2026-10-19T08:00:00.001Z", ID)).origin())
                .isEqualTo(Origin.ADDED);
    }

    @Test
    void r5_without_an_estimate_it_counts_nothing_in_sums_and_one_among_the_unestimated() {
        var totals = sprint.of(
                        called("A-1").alwaysIn(ID), called("A-2").alwaysIn(ID).worth("0"))
                .totals();
        assertThat(totals.committed()).isEqualTo(new Figure(2, BigDecimal.ZERO, 1));
        assertThat(totals.unestimated()).isEqualTo(1);
    }

    @Test
    void r6_an_added_issue_is_worth_what_it_was_worth_when_it_came() {
        var line = sprint.line(
                called("A-1").worth("5").worth("2026-10-20T09:00:00Z", "3").in("2026-10-22T09:00:00Z", ID));
        assertThat(line.pointsInitial()).isEqualTo("3");
        assertThat(line.reEstimated()).isEqualTo("0");
    }

    @Test
    void r7_left_and_returned_is_as_if_it_had_never_left() {
        var line = sprint.line(called("A-1")
                .in(BEFORE, ID)
                .in("2026-10-23T09:00:00Z")
                .in("2026-10-26T09:00:00Z", ID)
                .in("2026-10-27T09:00:00Z", NEXT)
                .in("2026-10-28T09:00:00Z", ID));
        assertThat(line.origin()).isEqualTo(Origin.COMMITTED);
        assertThat(line.outcome()).isEqualTo(Outcome.NOT_COMPLETED);
        assertThat(line.leftTimes()).isEqualTo(2);
    }

    @Test
    void r7_what_came_back_to_life_while_it_was_out_counts_from_its_return() {
        var line = sprint.line(called("A-1")
                .in(BEFORE, ID)
                .is("2026-10-16T09:00:00Z", "Done")
                .in("2026-10-20T09:00:00Z")
                .is("2026-10-21T09:00:00Z", "To do")
                .in("2026-10-22T09:00:00Z", ID));
        assertThat(line.origin()).isEqualTo(Origin.ADDED);
        assertThat(line.entry()).isEqualTo("2026-10-22T09:00:00Z");
        assertThat(line.flags()).containsExactly(Flag.REOPENED_IN_SPRINT);
    }

    @Test
    void r9_in_and_out_before_the_start_is_not_part() {
        var account = sprint.of(called("A-1").in("2026-10-10T09:00:00Z", ID).in("2026-10-17T09:00:00Z"));
        assertThat(account.lines()).isEmpty();
        assertThat(account.leftOut()).extracting(LeftOut::why).containsExactly(LeftOut.Why.IN_AND_OUT_BEFORE_START);
    }

    @Test
    void what_never_was_in_the_sprint_or_came_after_it_is_not_even_mentioned() {
        var account = sprint.of(called("A-1").alwaysIn(NEXT), called("A-2").in("2026-11-03T09:00:00Z", ID));
        assertThat(account.lines()).isEmpty();
        assertThat(account.leftOut()).isEmpty();
    }

    @Test
    void r12_what_was_closed_when_it_came_is_outside_of_everything() {
        var done = called("A-1").in(BEFORE, ID).worth("3").is("2026-10-16T09:00:00Z", "Done");
        var dropped = called("A-2").in("2026-10-22T09:00:00Z", ID).worth("2").closedAs(BEFORE, "Duplicate");
        var account = sprint.of(done, dropped);
        assertThat(account.totals().doneBeforeStart()).isEqualTo(new Figure(2, BigDecimal.valueOf(5), 0));
        assertThat(account.totals().issuesTaken()).isZero();
        assertThat(account.days().end().scope()).isEqualTo("0");
        assertThat(account.lines()).extracting(IssueLine::outcome).containsExactly(Outcome.COMPLETED, Outcome.DROPPED);
        assertThat(account.lines()).extracting(IssueLine::reEstimated).containsOnlyNulls();
    }

    @Test
    void r28_subtasks_are_left_out_unless_they_stand_for_their_parent() {
        var parent = called("A-1").alwaysIn(ID).worth("5");
        var one = called("A-2").subtaskOf("A-1").worth("2").is("2026-10-22T09:00:00Z", "Done");
        var two = called("A-3").subtaskOf("A-1").worth("2");
        var empty = called("A-4").subtaskOf("A-1");

        assertThat(sprint.of(parent, one, two, empty).totals().committed())
                .isEqualTo(new Figure(1, BigDecimal.valueOf(5), 0));

        var children = ASprint.harbour12()
                .read(Reading.Subtasks.CHILDREN, Reading.View.PLENUM)
                .of(parent, one, two, empty);
        assertThat(children.totals().committed()).isEqualTo(new Figure(2, BigDecimal.valueOf(4), 0));
        assertThat(children.totals().completed().points()).isEqualTo("2");
        assertThat(children.lines()).allSatisfy(line -> assertThat(line.rules()).contains(Rule.R28));
        assertThat(children.leftOut())
                .extracting(LeftOut::key, LeftOut::why)
                .containsExactly(tuple("A-1", LeftOut.Why.COUNTED_THROUGH_SUBTASKS));
    }

    @Test
    void r28_a_parent_without_estimated_subtasks_counts_itself() {
        var children = ASprint.harbour12()
                .read(Reading.Subtasks.CHILDREN, Reading.View.PLENUM)
                .of(called("A-1").alwaysIn(ID).worth("5"), called("A-2").subtaskOf("A-1"));
        assertThat(children.totals().committed()).isEqualTo(new Figure(1, BigDecimal.valueOf(5), 0));
    }

    @Test
    void epics_are_containers_and_no_work() {
        var account = sprint.of(called("A-1").alwaysIn(ID).epic().worth("40"));
        assertThat(account.lines()).isEmpty();
        assertThat(account.leftOut()).extracting(LeftOut::why).containsExactly(LeftOut.Why.EPIC);
    }

    @Test
    void r29_a_parent_is_done_by_its_own_status_only() {
        var account = sprint.of(
                called("A-1").alwaysIn(ID).worth("5"),
                called("A-2").subtaskOf("A-1").alwaysIn(ID).is("2026-10-22T09:00:00Z", "Done"));
        assertThat(account.find("A-1").orElseThrow().outcome()).isEqualTo(Outcome.NOT_COMPLETED);
    }

    @Test
    void r31_an_issue_found_on_two_boards_counts_once_per_sprint_and_once_per_total() {
        var issue = called("A-1").alwaysIn(ID).worth("3").in("2026-11-02T09:30:01Z", ID, NEXT);
        var twice = sprint.of(issue, issue);
        assertThat(twice.totals().committed()).isEqualTo(new Figure(1, BigDecimal.valueOf(3), 0));

        var next = ASprint.harbour12()
                .withId(NEXT)
                .activated("2026-11-02T10:00:00Z")
                .completed("2026-11-13T15:00:00Z")
                .of(issue);
        assertThat(next.totals().committed().issues()).isEqualTo(1);
        assertThat(RollUp.of(List.of(next, twice)).committed()).isEqualTo(new Figure(1, BigDecimal.valueOf(3), 0));
    }

    @Test
    void r32_a_moved_issue_is_one_issue_that_all_its_keys_find() {
        var account = sprint.of(called("OPS-7").alwaysIn(ID).renamed("2026-10-24T09:00:00Z", "HAR-36"));
        assertThat(account.lines()).hasSize(1);
        assertThat(account.find("OPS-7")).isPresent().isEqualTo(account.find("HAR-36"));
    }

    @Test
    void r33_former_members_are_found_in_the_histories() {
        // Nobody asked the tracker for its members of today: the issue is in no sprint any more.
        var account = sprint.of(called("A-1").in(BEFORE, ID).in("2026-10-20T09:00:00Z"));
        assertThat(account.lines()).extracting(IssueLine::outcome).containsExactly(Outcome.REMOVED);
    }

    @Test
    void r38_what_was_created_in_the_running_sprint_cannot_have_been_plan() {
        var line = sprint.line(called("A-1").createdIn(ID, "2026-10-21T10:00:00Z"));
        assertThat(line.origin()).isEqualTo(Origin.ADDED);
        assertThat(line.entry()).isEqualTo("2026-10-21T10:00:00Z");
        assertThat(line.flags()).containsExactly(Flag.CREATED_IN_SPRINT);
    }

    @Test
    void r39_what_comes_within_the_grace_is_plan_and_marked() {
        var grace = ASprint.harbour12().graceOf(30);
        var early = grace.line(called("A-1").in("2026-10-19T08:12:00Z", ID));
        assertThat(early.origin()).isEqualTo(Origin.COMMITTED);
        assertThat(early.flags()).containsExactly(Flag.PLANNED_AFTER_START);
        assertThat(grace.line(called("A-1").in("2026-10-19T08:30:00Z", ID)).origin())
                .isEqualTo(Origin.COMMITTED);
        assertThat(grace.line(called("A-1").in("2026-10-19T08:31:00Z", ID)).origin())
                .isEqualTo(Origin.ADDED);
        assertThat(grace.line(called("A-1").alwaysIn(ID).in("2026-10-19T08:12:00Z"))
                        .outcome())
                .isEqualTo(Outcome.REMOVED);
    }

    @Test
    void r39_a_reopening_within_the_grace_is_no_plan() {
        var line = ASprint.harbour12()
                .graceOf(30)
                .line(called("A-1").alwaysIn(ID).is(BEFORE, "Done").is("2026-10-19T08:12:00Z", "To do"));
        assertThat(line.origin()).isEqualTo(Origin.ADDED);
    }
}
