package plenum.planning.internal.forecast;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import plenum.planning.internal.calendar.WorkingCalendar;

/**
 * What was finished on which day.
 *
 * @param finished amounts by local day; days without any may be left out
 * @param first the first day of the window, or the first there is a history for
 * @param last the day before the question is asked
 */
public record History(Map<LocalDate, BigDecimal> finished, LocalDate first, LocalDate last, WorkingCalendar calendar) {

    public static final int WORKING_DAYS_NEEDED = 15;
    public static final int ITEMS_NEEDED = 5;

    /** What was finished on a free day counts on the next working day. */
    Map<LocalDate, BigDecimal> onWorkingDays() {
        var moved = new TreeMap<LocalDate, BigDecimal>();
        finished.forEach((day, amount) -> {
            var counted = calendar.sameOrNextWorking(day);
            if (!day.isBefore(first) && !counted.isAfter(last)) {
                moved.merge(counted, amount, BigDecimal::add);
            }
        });
        return moved;
    }

    public int workingDays() {
        return calendar.workingDays(first, last);
    }
}
