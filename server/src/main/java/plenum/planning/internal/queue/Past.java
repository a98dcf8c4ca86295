package plenum.planning.internal.queue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import plenum.planning.internal.forecast.History;
import plenum.planning.internal.numbers.Decimals;

/**
 * What the team's past says about its work.
 *
 * @param usualDays the working days that 85 of 100 items of a size took, where at least ten were finished
 * @param throughput by discipline, in the queue's unit
 */
public record Past(Map<BigDecimal, BigDecimal> usualDays, Map<String, Throughput> throughput) {

    public static final Past UNKNOWN = new Past(Map.of(), Map.of());

    public Past {
        var plain = new TreeMap<BigDecimal, BigDecimal>();
        usualDays.forEach((size, days) -> plain.put(Decimals.plain(size), days));
        usualDays = plain;
    }

    /**
     * @param items how many were finished in the time the history covers
     * @param availability how much of the usual will be there on a coming day; 1 where nothing is said
     */
    public record Throughput(History history, int items, Map<LocalDate, BigDecimal> availability) {}
}
