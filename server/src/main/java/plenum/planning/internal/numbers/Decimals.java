package plenum.planning.internal.numbers;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decimals in one form each, so that equal amounts are equal values. */
public final class Decimals {

    private Decimals() {}

    /** The same amount without digits that say nothing: 5.00 is 5, and 1E+1 is 10. */
    public static BigDecimal plain(BigDecimal amount) {
        var stripped = amount.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    public static BigDecimal orZero(@Nullable BigDecimal amount) {
        return amount == null ? BigDecimal.ZERO : amount;
    }

    public static BigDecimal sum(Stream<BigDecimal> amounts) {
        return plain(amounts.reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
