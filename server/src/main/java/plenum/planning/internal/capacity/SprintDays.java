package plenum.planning.internal.capacity;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import plenum.planning.internal.calendar.WorkWindow;

/** The days of a sprint as it is planned, of which the first and the last may be cut. */
public record SprintDays(Instant start, Instant plannedEnd, ZoneId zone, WorkWindow window) {

    public List<LocalDate> days() {
        var first = start.atZone(zone).toLocalDate();
        var last = plannedEnd.atZone(zone).toLocalDate();
        return first.isAfter(last)
                ? List.of()
                : first.datesUntil(last.plusDays(1)).toList();
    }

    /** How much of the team's window of this day lies in the sprint. */
    BigDecimal overlap(LocalDate day) {
        return window.share(day, zone, start, plannedEnd);
    }

    /** Whether this instant lies in the first half of a day of work. */
    boolean isMorning(Instant instant) {
        var length = window.to().toSecondOfDay() - window.from().toSecondOfDay();
        return instant.atZone(zone).toLocalTime().isBefore(window.from().plusSeconds(length / 2));
    }
}
