package plenum.planning.internal.capacity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import plenum.planning.internal.numbers.Decimals;

/** What a discipline will probably be able to do next, from its last three sprints. */
public sealed interface CapacityForecast {

    int NEEDED = 3;

    /**
     * Everything the formula was made of, to be shown beside its result.
     *
     * @param rates what was finished in an hour, oldest first
     */
    record Expected(
            BigDecimal amount,
            BigDecimal meanRate,
            BigDecimal trend,
            BigDecimal netHours,
            BigDecimal confidence,
            List<BigDecimal> rates)
            implements CapacityForecast {}

    record InsufficientHistory(int sprints, int needed) implements CapacityForecast {}

    /** Mean rate of the last three × trend × net hours of the next sprint. */
    static CapacityForecast of(List<PastSprint> oldestFirst, BigDecimal netHours) {
        var rates = Rate.lastOf(oldestFirst, oldestFirst.size()).stream()
                .filter(rate -> rate.netHours().signum() > 0)
                .map(Rate::exact)
                .toList();
        if (rates.size() < NEEDED) {
            return new InsufficientHistory(rates.size(), NEEDED);
        }
        var last = rates.subList(rates.size() - NEEDED, rates.size());
        var mean = Trend.mean(last);
        var trend = Trend.of(last.get(2), Trend.mean(last.subList(0, 2)));
        return new Expected(
                Decimals.plain(mean.multiply(trend).multiply(netHours).setScale(2, RoundingMode.HALF_EVEN)),
                mean.setScale(4, RoundingMode.HALF_EVEN),
                trend,
                netHours,
                Trend.confidence(last, mean),
                last.stream()
                        .map(rate -> rate.setScale(4, RoundingMode.HALF_EVEN))
                        .toList());
    }

    /** Whether it goes up or down, and how sure one may be. */
    final class Trend {

        private static final BigDecimal UP = new BigDecimal("1.10");
        private static final BigDecimal DOWN = new BigDecimal("0.90");
        private static final BigDecimal LEVEL = new BigDecimal("1.00");
        private static final BigDecimal LEAST_SURE = new BigDecimal("0.30");
        private static final BigDecimal MOST_SURE = new BigDecimal("0.95");

        private Trend() {}

        private static BigDecimal mean(List<BigDecimal> values) {
            return values.stream()
                    .reduce(BigDecimal.ZERO, BigDecimal::add)
                    .divide(BigDecimal.valueOf(values.size()), MathContext.DECIMAL64);
        }

        private static BigDecimal of(BigDecimal last, BigDecimal before) {
            if (last.compareTo(before.multiply(UP)) > 0) {
                return UP;
            }
            return last.compareTo(before.multiply(DOWN)) < 0 ? DOWN : LEVEL;
        }

        private static BigDecimal confidence(List<BigDecimal> rates, BigDecimal mean) {
            if (mean.signum() == 0) {
                return LEAST_SURE;
            }
            var squares =
                    rates.stream().map(rate -> rate.subtract(mean).pow(2)).reduce(BigDecimal.ZERO, BigDecimal::add);
            var deviation = squares.divide(BigDecimal.valueOf(rates.size() - 1L), MathContext.DECIMAL64)
                    .sqrt(MathContext.DECIMAL64);
            return BigDecimal.ONE
                    .subtract(deviation.divide(mean, MathContext.DECIMAL64))
                    .setScale(2, RoundingMode.HALF_EVEN)
                    .max(LEAST_SURE)
                    .min(MOST_SURE);
        }
    }
}
