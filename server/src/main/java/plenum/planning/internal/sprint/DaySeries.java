package plenum.planning.internal.sprint;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import plenum.planning.internal.calendar.WorkingCalendar;
import plenum.planning.internal.numbers.Decimals;

/**
 * A sprint day by day, in its own zone (R25).
 *
 * @param start the state at the very start, also called day 0
 * @param days the state at the end of each day, the last one at the end of the sprint (R26)
 */
public record DaySeries(DayPoint start, List<DayPoint> days) {

    /** What counts from when on. */
    record Counted(Course course, Instant entry) {}

    static DaySeries of(List<Counted> issues, SprintSpan span, Ideal ideal) {
        var first = ideal.dayOf(span.start());
        var last = ideal.dayOf(span.end());
        var start = point(issues, first, span.start(), null, ideal);
        var days = new ArrayList<DayPoint>();
        for (var day = first; !day.isAfter(last); day = day.plusDays(1)) {
            // A change at midnight belongs to the day that begins.
            var at = day.equals(last)
                    ? span.end()
                    : ideal.beginningOf(day.plusDays(1)).minusNanos(1);
            days.add(point(issues, day, at, start, ideal));
        }
        return new DaySeries(start, List.copyOf(days));
    }

    public DayPoint end() {
        return days.getLast();
    }

    private static DayPoint point(
            List<Counted> issues, LocalDate day, Instant at, @Nullable DayPoint start, Ideal ideal) {
        var scope = BigDecimal.ZERO;
        var done = BigDecimal.ZERO;
        int scopeIssues = 0;
        int doneIssues = 0;
        int started = 0;
        for (var each : issues) {
            var state = each.course().state(at);
            if (at.isBefore(each.entry()) || !each.course().isIn(at) || state == WorkState.DROPPED) {
                continue;
            }
            var points = Decimals.orZero(each.course().issue().pointsAt(at));
            scope = scope.add(points);
            scopeIssues++;
            started += state == WorkState.STARTED ? 1 : 0;
            if (state == WorkState.DONE) {
                done = done.add(points);
                doneIssues++;
            }
        }
        var first = start == null ? scope : start.scope();
        int firstIssues = start == null ? scopeIssues : start.scopeIssues();
        return new DayPoint(
                day,
                at,
                Decimals.plain(scope),
                Decimals.plain(done),
                scopeIssues,
                doneIssues,
                started,
                start == null ? ideal.atStart(first) : ideal.after(day, first),
                start == null
                        ? ideal.atStart(BigDecimal.valueOf(firstIssues))
                        : ideal.after(day, BigDecimal.valueOf(firstIssues)));
    }

    /** The even line, which falls on the team's working days only (R27). */
    record Ideal(
            WorkingCalendar calendar,
            ZoneId zone,
            Instant start,
            @Nullable Instant plannedEnd) {

        LocalDate dayOf(Instant instant) {
            return instant.atZone(zone).toLocalDate();
        }

        Instant beginningOf(LocalDate day) {
            return day.atStartOfDay(zone).toInstant();
        }

        private int workingDays() {
            return plannedEnd == null ? 0 : calendar.workingDays(dayOf(start), dayOf(plannedEnd));
        }

        @Nullable
        BigDecimal atStart(BigDecimal scope) {
            return workingDays() == 0 ? null : scope;
        }

        @Nullable
        BigDecimal after(LocalDate day, BigDecimal scope) {
            int all = workingDays();
            if (all == 0) {
                return null;
            }
            int left = Math.max(0, all - calendar.workingDays(dayOf(start), day));
            return Decimals.plain(scope.multiply(BigDecimal.valueOf(left))
                    .divide(BigDecimal.valueOf(all), 2, RoundingMode.HALF_EVEN));
        }
    }
}
