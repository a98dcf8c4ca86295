package plenum.planning.internal.capacity;

import java.math.BigDecimal;
import plenum.planning.internal.calendar.WorkingCalendar;

/**
 * How a team reckons with its time.
 *
 * @param focusFactor how much of the time present becomes work on the sprint
 * @param rateSprints over how many closed sprints the rate is taken
 */
public record CapacitySettings(
        CapacityUnit unit, BigDecimal focusFactor, int rateSprints, WorkingCalendar calendar, Thresholds thresholds) {

    public static final CapacitySettings USUAL = new CapacitySettings(
            CapacityUnit.POINTS, new BigDecimal("0.75"), 3, WorkingCalendar.MONDAY_TO_FRIDAY, Thresholds.USUAL);
}
