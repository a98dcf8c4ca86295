package plenum.planning.internal.sprint;

import static org.assertj.core.api.Assertions.assertThat;
import static plenum.planning.internal.sprint.AnIssue.at;
import static plenum.planning.internal.sprint.AnIssue.called;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import plenum.planning.internal.calendar.WorkWindow;
import plenum.planning.internal.calendar.WorkingCalendar;
import plenum.planning.internal.calendar.WorkingTime;

/** How long work took, and how much of it is going on: rules R36 and R40. */
class FlowTimesTest {

    private static final WorkingTime TIME = new WorkingTime(
            WorkingCalendar.MONDAY_TO_FRIDAY.with(LocalDate.of(2026, 10, 30), new BigDecimal("0.5")),
            WorkWindow.NINE_TO_FIVE,
            ZoneId.of("Europe/Berlin"));

    private static Optional<FlowTimes> times(AnIssue issue) {
        return FlowTimes.of(issue.history(), ASprint.MAPPING, ASprint.T1, TIME);
    }

    @Test
    void r36_from_the_first_start_to_the_last_end_by_the_clock_and_in_working_time() {
        // Monday 09:00 to Wednesday 17:00 in Berlin, created the Friday before at 15:00.
        var times = times(called("A-1")
                        .createdAt("2026-10-16T13:00:00Z")
                        .is("2026-10-19T07:00:00Z", "In progress")
                        .is("2026-10-21T15:00:00Z", "Done"))
                .orElseThrow();
        assertThat(times.cycle()).isEqualTo(new FlowTimes.Span(Duration.parse("P2DT8H"), Duration.ofHours(24)));
        assertThat(times.lead()).isEqualTo(new FlowTimes.Span(Duration.parse("P5DT2H"), Duration.ofHours(26)));
        assertThat(times.finishedAt()).isEqualTo(at("2026-10-21T15:00:00Z"));
    }

    @Test
    void r36_the_time_it_was_closed_in_between_does_not_count() {
        var times = times(called("A-1")
                        .is("2026-10-19T07:00:00Z", "In progress")
                        .is("2026-10-20T07:00:00Z", "Done")
                        .is("2026-10-22T07:00:00Z", "In progress")
                        .is("2026-10-22T11:00:00Z", "Done"))
                .orElseThrow();
        assertThat(times.cycle()).isEqualTo(new FlowTimes.Span(Duration.ofHours(28), Duration.ofHours(12)));
        assertThat(times.lead()).isNull();
        assertThat(times.reopenedTimes()).isEqualTo(1);
    }

    @Test
    void r36_what_never_started_has_a_lead_time_only() {
        var times = times(called("A-1").createdAt("2026-10-19T07:00:00Z").is("2026-10-19T09:00:00Z", "Done"))
                .orElseThrow();
        assertThat(times.cycle()).isNull();
        assertThat(times.lead()).isEqualTo(new FlowTimes.Span(Duration.ofHours(2), Duration.ofHours(2)));
    }

    @Test
    void r36_what_was_created_in_progress_started_then() {
        var times = times(called("A-1")
                        .createdAt("2026-10-19T07:00:00Z")
                        .always("In progress")
                        .is("2026-10-19T09:00:00Z", "Done"))
                .orElseThrow();
        assertThat(times.cycle()).isEqualTo(times.lead());
    }

    @Test
    void r36_what_is_open_or_dropped_at_the_end_took_no_time_yet() {
        assertThat(times(called("A-1").is("2026-10-19T07:00:00Z", "In progress")))
                .isEmpty();
        assertThat(times(called("A-1").closedAs("2026-10-19T07:00:00Z", "Duplicate")))
                .isEmpty();
        assertThat(times(called("A-1").is("2026-11-02T09:30:01Z", "Done"))).isEmpty();
        assertThat(times(called("A-1").always("Done"))).isEmpty();
    }

    @Test
    void working_time_knows_weekends_and_half_days() {
        var friday = at("2026-10-30T00:00:00Z");
        assertThat(TIME.between(friday, at("2026-11-02T09:00:00Z"))).isEqualTo(Duration.ofHours(4 + 1));
        assertThat(TIME.between(friday, friday)).isZero();
    }

    @Test
    void r40_work_in_progress_is_what_is_started_whatever_blocks_it() {
        var issues = List.of(
                called("A-1").is("2026-10-20T07:00:00Z", "In progress").history(),
                called("A-2").is("2026-10-20T07:00:00Z", "Done").history(),
                called("A-3").closedAs("2026-10-20T07:00:00Z", "Duplicate").history(),
                called("A-4").history(),
                called("A-5")
                        .is("2026-10-20T07:00:00Z", "In progress")
                        .deleted("2026-10-20T08:00:00Z")
                        .history(),
                called("A-6")
                        .is("2026-10-20T07:00:00Z", "In progress")
                        .subtaskOf("A-1")
                        .history());
        assertThat(WorkInProgress.at(at("2026-10-20T21:59:59Z"), issues, ASprint.MAPPING))
                .isEqualTo(1);
        assertThat(WorkInProgress.at(at("2026-10-19T21:59:59Z"), issues, ASprint.MAPPING))
                .isZero();
    }

    @Test
    void r40_a_sprints_days_count_the_same_work() {
        var days = ASprint.harbour12()
                .of(called("A-1").alwaysIn(ASprint.ID).is("2026-10-20T07:00:00Z", "In progress"))
                .days()
                .days();
        assertThat(days.getFirst().started()).isZero();
        assertThat(days.get(1).started()).isEqualTo(1);
    }
}
