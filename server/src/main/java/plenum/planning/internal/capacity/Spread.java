package plenum.planning.internal.capacity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import plenum.planning.internal.numbers.Decimals;

/** An amount over days, without a remainder. */
final class Spread {

    private static final int PLACES = 6;

    private Spread() {}

    /** What rounding leaves goes to the last day that has any weight; days that have none get nothing. */
    static SortedMap<LocalDate, BigDecimal> over(BigDecimal amount, SortedMap<LocalDate, BigDecimal> weights) {
        var spread = new TreeMap<LocalDate, BigDecimal>();
        var weightLeft = Decimals.sum(weights.values().stream());
        var left = amount;
        for (var day : weights.entrySet()) {
            if (day.getValue().signum() > 0) {
                // Each day takes its part of what is left, and the last one therefore all of it.
                var part = left.multiply(day.getValue()).divide(weightLeft, PLACES, RoundingMode.HALF_EVEN);
                weightLeft = weightLeft.subtract(day.getValue());
                part = weightLeft.signum() == 0 ? left : part;
                left = left.subtract(part);
                spread.put(day.getKey(), Decimals.plain(part));
            }
        }
        return spread;
    }
}
