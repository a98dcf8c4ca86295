package plenum.planning.internal.sprint;

import static org.assertj.core.api.Assertions.assertThat;
import static plenum.planning.internal.sprint.ASprint.ID;
import static plenum.planning.internal.sprint.AnIssue.at;
import static plenum.planning.internal.sprint.AnIssue.called;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import plenum.planning.internal.calendar.WorkingCalendar;

/** When a sprint runs and what its days are: rules R21–R27 and R35. */
class SpansAndDaysTest {

    private static final AnIssue ISSUE = called("A-1").alwaysIn(ID).worth("4");

    @Test
    void a_sprint_that_has_not_begun_has_no_figures() {
        assertThat(ASprint.harbour12().notBegun().find(List.of())).isEmpty();
        assertThat(ASprint.harbour12().activated(null).plannedFrom(null, null).find(List.of()))
                .isEmpty();
    }

    @Test
    void r21_a_reopened_sprint_is_live_again() {
        var running = ASprint.harbour12().runningAt("2026-11-03T12:00:00Z").of(ISSUE);
        assertThat(running.span().end()).isEqualTo("2026-11-03T12:00:00Z");
        assertThat(running.span().closedLate()).isNull();
        assertThat(running.days().end().at()).isEqualTo("2026-11-03T12:00:00Z");
    }

    @Test
    void r22_the_end_is_the_real_close() {
        var late = ASprint.harbour12().of(called("A-1").alwaysIn(ID).is("2026-10-31T10:00:00Z", "Done"));
        assertThat(late.totals().completed().issues()).isEqualTo(1);
        assertThat(late.span().closedLate()).isEqualTo(Duration.parse("P2DT18H30M"));
        var early = ASprint.harbour12().completed("2026-10-30T13:00:00Z").of(ISSUE);
        assertThat(early.span().closedLate()).isEqualTo(Duration.ofHours(-2));
    }

    @Test
    void without_a_close_the_planned_end_counts_and_is_marked() {
        var span = ASprint.harbour12().completed(null).of(ISSUE).span();
        assertThat(span.end()).isEqualTo("2026-10-30T15:00:00Z");
        assertThat(span.notes()).containsExactly(ScopeNote.CLOSE_TIME_ESTIMATED);
    }

    @Test
    void r23_the_real_activation_is_the_start_whatever_was_planned() {
        var account = ASprint.harbour12()
                .activated("2026-10-20T12:00:00Z")
                .of(called("A-1").in("2026-10-19T15:00:00Z", ID));
        assertThat(account.lines().getFirst().origin()).isEqualTo(Origin.COMMITTED);
        assertThat(account.notes()).isEmpty();
    }

    @Test
    void r24_without_it_the_earlier_trace_of_the_start_counts_and_is_named() {
        var seen = ASprint.harbour12()
                .activated(null)
                .plannedFrom("2026-10-20T07:00:00Z", "2026-10-30T15:00:00Z")
                .seenRunning("2026-10-19T14:00:00Z")
                .of(ISSUE);
        assertThat(seen.span().start()).isEqualTo("2026-10-19T14:00:00Z");
        assertThat(seen.notes()).containsExactly(ScopeNote.STARTED_WHEN_SEEN);
        var planned = ASprint.harbour12()
                .activated(null)
                .seenRunning("2026-10-19T14:00:00Z")
                .of(ISSUE);
        assertThat(planned.span().start()).isEqualTo(ASprint.T0);
        assertThat(planned.notes()).containsExactly(ScopeNote.STARTED_AS_PLANNED);
    }

    @Test
    void r25_a_day_is_a_day_of_the_sprints_zone() {
        var issue = called("A-1").alwaysIn(ID).worth("4").is("2026-10-24T23:30:00Z", "Done");
        assertThat(done(ASprint.harbour12().of(issue), "2026-10-24")).isEqualTo("0");
        assertThat(done(ASprint.harbour12().of(issue), "2026-10-25")).isEqualTo("4");
        assertThat(done(ASprint.harbour12().in("UTC").of(issue), "2026-10-24")).isEqualTo("4");
    }

    @Test
    void r25_the_day_the_clocks_change_has_one_point_and_25_hours() {
        var days = ASprint.harbour12().of(ISSUE).days().days();
        assertThat(days)
                .filteredOn(point -> point.day().equals(LocalDate.of(2026, 10, 25)))
                .hasSize(1);
        assertThat(Duration.between(days.get(5).at(), days.get(6).at())).isEqualTo(Duration.ofHours(25));
    }

    @Test
    void r25_what_happens_at_midnight_belongs_to_the_day_that_begins() {
        var account =
                ASprint.harbour12().of(called("A-1").alwaysIn(ID).worth("4").is("2026-10-21T22:00:00Z", "Done"));
        assertThat(done(account, "2026-10-21")).isEqualTo("0");
        assertThat(done(account, "2026-10-22")).isEqualTo("4");
    }

    @Test
    void r26_an_addition_raises_only_the_days_from_then_on() {
        var days = ASprint.harbour12()
                .of(ISSUE, called("A-2").worth("5").in("2026-10-22T09:00:00Z", ID))
                .days();
        assertThat(days.start().scope()).isEqualTo("4");
        assertThat(days.days().subList(0, 3)).extracting(DayPoint::scope).containsOnly(new BigDecimal("4"));
        assertThat(days.days().subList(3, 15)).extracting(DayPoint::scope).containsOnly(new BigDecimal("9"));
        assertThat(days.end().scopeIssues()).isEqualTo(2);
        assertThat(days.end().remainingIssues()).isEqualTo(2);
    }

    @Test
    void r26_a_sprint_of_one_day_has_a_start_and_an_end() {
        var days =
                ASprint.harbour12().completed("2026-10-19T12:00:00Z").of(ISSUE).days();
        assertThat(days.days()).hasSize(1);
        assertThat(days.end().at()).isEqualTo("2026-10-19T12:00:00Z");
    }

    @Test
    void r27_the_ideal_line_is_flat_over_weekends_and_holidays() {
        var holiday = WorkingCalendar.MONDAY_TO_FRIDAY.with(LocalDate.of(2026, 10, 26), BigDecimal.ZERO);
        var days = ASprint.harbour12()
                .working(holiday)
                .of(called("A-1").alwaysIn(ID).worth("9"))
                .days();
        assertThat(days.start().ideal()).isEqualTo("9");
        assertThat(days.days().subList(4, 9))
                .extracting(DayPoint::ideal)
                .containsExactly(
                        new BigDecimal("4"),
                        new BigDecimal("4"),
                        new BigDecimal("4"),
                        new BigDecimal("4"),
                        new BigDecimal("3"));
        assertThat(days.end().ideal()).isEqualTo("0");
        assertThat(days.days().getFirst().idealIssues()).isEqualTo("0.89");
    }

    @Test
    void r27_without_a_planned_end_there_is_no_ideal() {
        var days = ASprint.harbour12().plannedFrom(null, null).of(ISSUE).days();
        assertThat(days.start().ideal()).isNull();
        assertThat(days.end().idealIssues()).isNull();
    }

    @Test
    void r35_a_change_of_what_the_board_selects_is_told() {
        assertThat(ASprint.harbour12()
                        .filterChanged("2026-10-21T09:00:00Z")
                        .of(ISSUE)
                        .notes())
                .containsExactly(ScopeNote.BOARD_FILTER_CHANGED);
        assertThat(ASprint.harbour12()
                        .filterChanged("2026-10-12T09:00:00Z")
                        .of(ISSUE)
                        .notes())
                .isEmpty();
    }

    @Test
    void a_start_after_the_close_is_no_time_at_all() {
        var account = ASprint.harbour12().activated("2026-11-05T00:00:00Z").of(ISSUE);
        assertThat(account.span().start())
                .isEqualTo(ASprint.T1)
                .isEqualTo(account.span().end());
        assertThat(account.days().days()).hasSize(1);
        assertThat(account.days().start().at()).isEqualTo(at("2026-11-02T09:30:00Z"));
    }

    private static BigDecimal done(SprintAccount account, String day) {
        return account.days().days().stream()
                .filter(point -> point.day().equals(LocalDate.parse(day)))
                .findFirst()
                .orElseThrow()
                .done();
    }
}
