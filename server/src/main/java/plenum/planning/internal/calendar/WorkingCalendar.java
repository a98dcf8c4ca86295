package plenum.planning.internal.calendar;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The weekdays worked, and the days that are different.
 *
 * @param factors how much of such a day is worked, from 0 to 1; a day not named here is a whole one
 */
public record WorkingCalendar(Set<DayOfWeek> weekdays, Map<LocalDate, BigDecimal> factors) {

    public static final WorkingCalendar MONDAY_TO_FRIDAY =
            new WorkingCalendar(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), Map.of());

    public WorkingCalendar {
        weekdays = Set.copyOf(weekdays);
        factors = Map.copyOf(factors);
    }

    /** What a holiday leaves of a day, whatever the weekday. */
    public BigDecimal factor(LocalDate day) {
        return factors.getOrDefault(day, BigDecimal.ONE);
    }

    public boolean isWorking(LocalDate day) {
        return weekdays.contains(day.getDayOfWeek()) && factor(day).signum() > 0;
    }

    /** Working days from the first to the last day, both included. */
    public int workingDays(LocalDate first, LocalDate last) {
        return first.isAfter(last)
                ? 0
                : (int) first.datesUntil(last.plusDays(1))
                        .filter(this::isWorking)
                        .count();
    }

    /** The day itself if it is worked, else the next that is; the day itself where a year holds none. */
    public LocalDate sameOrNextWorking(LocalDate day) {
        return day.datesUntil(day.plusYears(1))
                .filter(this::isWorking)
                .findFirst()
                .orElse(day);
    }

    public WorkingCalendar with(LocalDate day, BigDecimal factor) {
        var more = new HashMap<>(factors);
        more.put(day, factor);
        return new WorkingCalendar(weekdays, more);
    }
}
