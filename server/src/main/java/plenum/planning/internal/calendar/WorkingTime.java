package plenum.planning.internal.calendar;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** Counts the time between two instants in which a team works. */
public record WorkingTime(WorkingCalendar calendar, WorkWindow window, ZoneId zone) {

    public Duration between(Instant start, Instant end) {
        if (!start.isBefore(end)) {
            return Duration.ZERO;
        }
        var last = end.atZone(zone).toLocalDate();
        return start.atZone(zone)
                .toLocalDate()
                .datesUntil(last.plusDays(1))
                .filter(calendar::isWorking)
                .map(day -> scaled(window.overlap(day, zone, start, end), calendar.factor(day)))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static Duration scaled(Duration time, BigDecimal factor) {
        return Duration.ofMillis(BigDecimal.valueOf(time.toMillis())
                .multiply(factor)
                .setScale(0, RoundingMode.HALF_EVEN)
                .longValueExact());
    }
}
