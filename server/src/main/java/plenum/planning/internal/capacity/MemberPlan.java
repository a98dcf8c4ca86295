package plenum.planning.internal.capacity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plenum.planning.internal.calendar.WorkingCalendar;

/**
 * How much of whose time a team has, from one day on. It carries forward by itself until it ends.
 *
 * @param share of the person's time, up to 1
 * @param disciplines how that time divides, by name; together 1
 * @param hoursPerWeekday seven, from Monday
 */
public record MemberPlan(
        UUID person,
        String team,
        BigDecimal share,
        Map<String, BigDecimal> disciplines,
        List<BigDecimal> hoursPerWeekday,
        WorkingCalendar calendar,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    BigDecimal usualHours(LocalDate day) {
        return hoursPerWeekday.get(day.getDayOfWeek().getValue() - 1);
    }
}
