package plenum.planning.internal.capacity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import plenum.planning.internal.numbers.Decimals;

/** How much is finished in an hour, kept as what was finished in how many, so that nothing is rounded early. */
public record Rate(BigDecimal completed, BigDecimal netHours) {

    private static final int FEWEST = 2;

    /**
     * Over the last sprints in which both are known; none from fewer than two.
     *
     * @param oldestFirst all closed sprints there are
     */
    public static Optional<Rate> of(List<PastSprint> oldestFirst, int sprints) {
        var last = lastOf(oldestFirst, sprints);
        var hours = Decimals.sum(last.stream().map(Rate::netHours));
        return last.size() < FEWEST || hours.signum() <= 0
                ? Optional.empty()
                : Optional.of(new Rate(Decimals.sum(last.stream().map(Rate::completed)), hours));
    }

    static List<Rate> lastOf(List<PastSprint> oldestFirst, int sprints) {
        var known = oldestFirst.stream()
                .flatMap(sprint -> known(sprint.completed(), sprint.netHours()))
                .toList();
        return known.subList(Math.max(0, known.size() - sprints), known.size());
    }

    private static Stream<Rate> known(@Nullable BigDecimal completed, @Nullable BigDecimal netHours) {
        return completed == null || netHours == null ? Stream.empty() : Stream.of(new Rate(completed, netHours));
    }

    /** To four places, to be shown. */
    public BigDecimal perHour() {
        return completed.divide(netHours, 4, RoundingMode.HALF_EVEN);
    }

    BigDecimal exact() {
        return completed.divide(netHours, MathContext.DECIMAL64);
    }

    BigDecimal in(BigDecimal hours) {
        return Decimals.plain(hours.multiply(completed).divide(netHours, 2, RoundingMode.HALF_EVEN));
    }
}
