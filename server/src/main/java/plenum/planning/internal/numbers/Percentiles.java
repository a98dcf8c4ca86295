package plenum.planning.internal.numbers;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Percentiles by linear interpolation, as a database's percentile_cont, and hidden where they would rest on too few (R37). */
public record Percentiles(List<BigDecimal> ascending) {

    public static final int FEWEST = 10;

    public static Percentiles of(Collection<BigDecimal> values) {
        return new Percentiles(values.stream().sorted().toList());
    }

    /** What to print beside every percentile. */
    public int n() {
        return ascending.size();
    }

    /** Absent below ten values. */
    public Optional<BigDecimal> at(String share) {
        return n() < FEWEST ? Optional.empty() : Optional.of(interpolated(new BigDecimal(share)));
    }

    /** The same over however few; nothing without any. */
    public Optional<BigDecimal> evenOfFew(String share) {
        return n() == 0 ? Optional.empty() : Optional.of(interpolated(new BigDecimal(share)));
    }

    private BigDecimal interpolated(BigDecimal share) {
        var position = share.multiply(BigDecimal.valueOf(n() - 1L));
        int below = position.intValue();
        var low = ascending.get(below);
        var high = ascending.get(Math.min(below + 1, n() - 1));
        return Decimals.plain(low.add(high.subtract(low).multiply(position.subtract(BigDecimal.valueOf(below)))));
    }
}
