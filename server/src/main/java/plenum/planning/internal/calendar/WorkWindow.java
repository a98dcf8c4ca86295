package plenum.planning.internal.calendar;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** The hours in which a team works. */
public record WorkWindow(LocalTime from, LocalTime to) {

    public static final WorkWindow NINE_TO_FIVE = new WorkWindow(LocalTime.of(9, 0), LocalTime.of(17, 0));

    public WorkWindow {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("A day of work ends after it begins.");
        }
    }

    /** How much of this day's window lies between the two instants. */
    Duration overlap(LocalDate day, ZoneId zone, Instant start, Instant end) {
        var opens = day.atTime(from).atZone(zone).toInstant();
        var closes = day.atTime(to).atZone(zone).toInstant();
        var first = opens.isAfter(start) ? opens : start;
        var last = closes.isBefore(end) ? closes : end;
        return first.isBefore(last) ? Duration.between(first, last) : Duration.ZERO;
    }

    /** The same as a part of the whole window, to six places. */
    public BigDecimal share(LocalDate day, ZoneId zone, Instant start, Instant end) {
        var whole =
                Duration.between(day.atTime(from).atZone(zone), day.atTime(to).atZone(zone));
        return BigDecimal.valueOf(overlap(day, zone, start, end).toMillis())
                .divide(BigDecimal.valueOf(whole.toMillis()), 6, RoundingMode.HALF_EVEN);
    }
}
