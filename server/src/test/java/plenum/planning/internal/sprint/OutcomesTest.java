package plenum.planning.internal.sprint;

import static org.assertj.core.api.Assertions.assertThat;
import static plenum.planning.internal.sprint.ASprint.ID;
import static plenum.planning.internal.sprint.ASprint.NEXT;
import static plenum.planning.internal.sprint.AnIssue.at;
import static plenum.planning.internal.sprint.AnIssue.called;

import java.math.BigDecimal;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What becomes of issues in a sprint: rules R2, R4, R8, R10, R11, R13, R15–R17, R19, R20 and R34. */
class OutcomesTest {

    private final ASprint sprint = ASprint.harbour12();

    @Test
    void r2_what_is_done_exactly_at_the_end_is_completed_and_a_moment_later_it_is_not() {
        assertThat(sprint.line(called("A-1").alwaysIn(ID).is("2026-11-02T09:30:00Z", "Done"))
                        .outcome())
                .isEqualTo(Outcome.COMPLETED);
        assertThat(sprint.line(called("A-1").alwaysIn(ID).is("2026-11-02T09:30:00.001Z", "Done"))
                        .outcome())
                .isEqualTo(Outcome.NOT_COMPLETED);
    }

    @Test
    void r4_being_listed_is_not_having_been_finished_there() {
        var issue = called("A-1").alwaysIn(NEXT, ID).is("2026-11-05T09:00:00Z", "Done");
        assertThat(sprint.line(issue).outcome()).isEqualTo(Outcome.NOT_COMPLETED);
        var next = ASprint.harbour12()
                .withId(NEXT)
                .activated("2026-11-02T10:00:00Z")
                .completed("2026-11-13T15:00:00Z");
        assertThat(next.line(issue).outcome()).isEqualTo(Outcome.COMPLETED);
    }

    @Test
    void r4_an_earlier_sprint_in_the_list_carries_nothing_on() {
        var earlier = new OtherSprint("11", at("2026-10-05T08:00:00Z"), at("2026-10-16T15:00:00Z"));
        var line = sprint.beside(earlier).line(called("A-1").alwaysIn("11", ID));
        assertThat(line.afterwards()).isEqualTo(Afterwards.RETURNED);
    }

    @Test
    void carried_is_who_joins_a_later_sprint_within_a_week_as_far_as_is_known() {
        var soon = called("A-1").alwaysIn(ID).in("2026-11-09T09:30:00Z", ID, NEXT);
        assertThat(sprint.line(soon).afterwards()).isEqualTo(Afterwards.CARRIED);
        assertThat(ASprint.harbour12().now("2026-11-03T00:00:00Z").line(soon).afterwards())
                .isEqualTo(Afterwards.RETURNED);
        var late = called("A-1").alwaysIn(ID).in("2026-11-09T09:30:00.001Z", ID, NEXT);
        assertThat(sprint.line(late).afterwards()).isEqualTo(Afterwards.RETURNED);
        var unknown = called("A-1").alwaysIn(ID).in("2026-11-03T09:30:00Z", ID, "77");
        assertThat(sprint.line(unknown).afterwards()).isEqualTo(Afterwards.CARRIED);
    }

    @Test
    void in_a_running_sprint_nothing_is_carried_or_returned() {
        var running = ASprint.harbour12().runningAt("2026-10-28T12:00:00Z");
        assertThat(running.line(called("A-1").alwaysIn(ID)).afterwards()).isNull();
    }

    @Test
    void r8_who_left_is_removed_even_if_done_before() {
        var line = sprint.line(
                called("A-1").alwaysIn(ID).is("2026-10-22T09:00:00Z", "Done").in("2026-10-27T09:00:00Z"));
        assertThat(line.outcome()).isEqualTo(Outcome.REMOVED);
        assertThat(line.flags()).containsExactly(Flag.DONE_THEN_REMOVED);
        var later = sprint.line(
                called("A-1").alwaysIn(ID).in("2026-10-22T09:00:00Z").is("2026-10-27T09:00:00Z", "Done"));
        assertThat(later.flags()).isEmpty();
    }

    @Test
    void r10_completed_counts_what_it_is_worth_at_the_end() {
        var totals = sprint.of(called("A-1")
                        .alwaysIn(ID)
                        .worth("3")
                        .worth("2026-10-21T09:00:00Z", "5")
                        .is("2026-10-22T09:00:00Z", "Done"))
                .totals();
        assertThat(totals.completed().points()).isEqualTo("5");
        assertThat(totals.kept().points()).isEqualTo("3");
    }

    @Test
    void r11_the_final_estimate_of_who_left_is_read_at_the_end() {
        var account = sprint.of(
                called("A-1").alwaysIn(ID).worth("2").in("2026-10-20T09:00:00Z").worth("2026-10-21T09:00:00Z", "3"));
        assertThat(account.totals().removed().points()).isEqualTo("3");
        assertThat(account.totals().reEstimated().points()).isEqualTo("1");
        assertThat(account.lines().getFirst().rules()).contains(Rule.R11);
    }

    @Test
    void r13_the_sprint_that_had_it_longer_gets_it() {
        var parallel = new OtherSprint("9", at("2026-10-19T07:00:00Z"), at("2026-11-02T09:00:00Z"));
        var issue = called("A-1")
                .in("2026-10-19T09:00:00Z", "9")
                .in("2026-10-21T09:00:00Z", "9", ID)
                .is("2026-10-22T09:00:00Z", "Done");
        var account = sprint.beside(parallel).of(issue);
        assertThat(account.lines().getFirst().outcome()).isEqualTo(Outcome.COMPLETED_ELSEWHERE);
        assertThat(account.lines().getFirst().rules()).contains(Rule.R13);
        assertThat(account.totals().completedElsewhere().issues()).isEqualTo(1);
        assertThat(asNine().line(issue).outcome()).isEqualTo(Outcome.COMPLETED);
    }

    @Test
    void r13_equal_time_goes_to_the_one_that_started_first_and_then_to_the_smaller_id() {
        var both = called("A-1").in("2026-10-20T09:00:00Z", "9", ID).is("2026-10-22T09:00:00Z", "Done");
        var earlier = new OtherSprint("9", at("2026-10-19T07:00:00Z"), at("2026-11-02T09:00:00Z"));
        var later = new OtherSprint("9", at("2026-10-19T09:00:00Z"), at("2026-11-02T09:00:00Z"));
        var sameStart = new OtherSprint("9", ASprint.T0, at("2026-11-02T09:00:00Z"));
        assertThat(ASprint.harbour12().beside(earlier).line(both).outcome()).isEqualTo(Outcome.COMPLETED_ELSEWHERE);
        assertThat(ASprint.harbour12().beside(later).line(both).outcome()).isEqualTo(Outcome.COMPLETED);
        // 9 is smaller than 12, as a number.
        assertThat(ASprint.harbour12().beside(sameStart).line(both).outcome()).isEqualTo(Outcome.COMPLETED_ELSEWHERE);
    }

    @Test
    void r13_a_sprint_that_is_not_running_at_that_moment_gets_nothing() {
        var over = new OtherSprint("9", at("2026-10-05T07:00:00Z"), at("2026-10-16T09:00:00Z"));
        var issue = called("A-1").alwaysIn("9", ID).is("2026-10-22T09:00:00Z", "Done");
        assertThat(sprint.beside(over).line(issue).outcome()).isEqualTo(Outcome.COMPLETED);
    }

    private static ASprint asNine() {
        return ASprint.harbour12()
                .withId("9")
                .activated("2026-10-19T07:00:00Z")
                .completed("2026-11-02T09:00:00Z")
                .beside(new OtherSprint(ID, ASprint.T0, ASprint.T1));
    }

    @Test
    void r15_re_estimation_is_a_bucket_of_its_own_and_up_does_not_hide_down() {
        var totals = sprint.of(
                        called("A-1").alwaysIn(ID).worth("8").worth("2026-10-21T09:00:00Z", "13"),
                        called("A-2").alwaysIn(ID).worth("5").worth("2026-10-21T09:00:00Z", null),
                        called("A-3").alwaysIn(ID).worth("5").worth("2026-10-21T09:00:00Z", "5.00"))
                .totals();
        assertThat(totals.added().issues()).isZero();
        assertThat(totals.reEstimated())
                .isEqualTo(new Totals.ReEstimated(2, BigDecimal.valueOf(5), BigDecimal.valueOf(-5)));
    }

    @Test
    void r16_a_total_told_by_a_source_is_only_compared() {
        var totals = sprint.of(
                        called("A-1").alwaysIn(ID).worth("8"),
                        called("A-2").alwaysIn(ID).worth("3"))
                .totals();
        assertThat(totals.committed().points()).isEqualTo("11");
        assertThat(totals.committed().unexplainedBy(new BigDecimal("14"))).isEqualTo("3");
    }

    @Test
    void r17_ended_without_being_done_is_a_third_state_and_jira_calls_it_completed() {
        var issue = called("A-1").alwaysIn(ID).worth("1").closedAs("2026-10-28T09:00:00Z", "Duplicate");
        assertThat(sprint.line(issue).outcome()).isEqualTo(Outcome.DROPPED);
        var asJira = ASprint.harbour12()
                .read(Reading.Subtasks.IGNORE, Reading.View.JIRA)
                .of(issue);
        assertThat(asJira.totals().completed().points()).isEqualTo("1");
        assertThat(asJira.totals().dropped().issues()).isZero();
        assertThat(asJira.lines().getFirst().rules()).contains(Rule.R17);
        assertThat(asJira.lines().getFirst().jiraBucket()).isEqualTo(JiraBucket.COMPLETED);
    }

    @Test
    void r17_a_resolution_left_behind_on_an_open_issue_drops_nothing() {
        var issue = called("A-1")
                .alwaysIn(ID)
                .closedAs("2026-10-26T09:00:00Z", "Duplicate")
                .is("2026-10-28T09:00:00Z", "To do");
        assertThat(sprint.line(issue).outcome()).isEqualTo(Outcome.NOT_COMPLETED);
    }

    @Test
    void r17_a_board_may_say_that_only_its_last_column_is_done() {
        var byBoard = ASprint.MAPPING.doneIn(Set.of("In progress"));
        assertThat(byBoard.state("In progress", null)).isEqualTo(WorkState.DONE);
        assertThat(byBoard.state("Done", null)).isEqualTo(WorkState.STARTED);
        assertThat(byBoard.state("To do", null)).isEqualTo(WorkState.TODO);
        assertThat(byBoard.version()).isEqualTo(1);
    }

    @Test
    void jira_lists_what_was_closed_before_among_the_issues_of_other_sprints_and_knows_no_grace() {
        var jira = ASprint.harbour12().graceOf(30).read(Reading.Subtasks.IGNORE, Reading.View.JIRA);
        assertThat(jira.line(called("A-1").alwaysIn(ID).is("2026-10-16T09:00:00Z", "Done"))
                        .jiraBucket())
                .isEqualTo(JiraBucket.COMPLETED_IN_ANOTHER_SPRINT);
        assertThat(jira.line(called("A-1").in("2026-10-19T08:12:00Z", ID)).origin())
                .isEqualTo(Origin.ADDED);
        assertThat(jira.line(called("A-1").alwaysIn(ID)).jiraBucket()).isEqualTo(JiraBucket.NOT_COMPLETED);
        assertThat(jira.line(called("A-1").alwaysIn(ID).in("2026-10-20T08:12:00Z"))
                        .jiraBucket())
                .isEqualTo(JiraBucket.PUNTED);
    }

    @Test
    void r19_only_the_end_judges() {
        var line = sprint.line(called("A-1")
                .alwaysIn(ID)
                .is("2026-10-24T09:00:00Z", "Done")
                .is("2026-10-29T09:00:00Z", "To do")
                .is("2026-11-04T09:00:00Z", "Done"));
        assertThat(line.outcome()).isEqualTo(Outcome.NOT_COMPLETED);
        assertThat(line.reopenedTimes()).isEqualTo(1);
        assertThat(line.finishedAt()).isNull();
        var after = sprint.line(
                called("A-1").alwaysIn(ID).is("2026-10-24T09:00:00Z", "Done").is("2026-11-03T09:00:00Z", "To do"));
        assertThat(after.outcome()).isEqualTo(Outcome.COMPLETED);
    }

    @Test
    void r20_what_happens_after_the_end_changes_nothing_that_is_sealed_and_what_arrives_late_does() {
        var sealed = sprint.of(called("A-1").alwaysIn(ID).worth("3")).settled();
        var corrected = called("A-1")
                .alwaysIn(ID)
                .worth("3")
                .worth("2026-11-09T09:00:00Z", "8")
                .in("2026-11-03T09:00:00Z", NEXT)
                .renamed("2026-11-09T09:00:00Z", "B-1")
                .is("2026-11-09T09:00:00Z", "Done")
                .deleted("2026-11-10T09:00:00Z");
        assertThat(sprint.of(corrected).settled()).isEqualTo(sealed);
        var late = called("A-1").alwaysIn(ID).worth("3").worth("2026-10-21T09:00:00Z", "8");
        assertThat(sprint.of(late).settled()).isNotEqualTo(sealed);
    }

    @Test
    void r34_a_deleted_issue_is_removed_at_its_deletion() {
        var account = sprint.of(called("A-1").alwaysIn(ID).worth("3").deleted("2026-10-26T09:00:00Z"));
        var line = account.lines().getFirst();
        assertThat(line.outcome()).isEqualTo(Outcome.REMOVED);
        assertThat(line.flags()).containsExactly(Flag.DELETED);
        assertThat(account.totals().removed().points()).isEqualTo("3");
    }
}
