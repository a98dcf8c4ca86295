package plenum.activities.quiz;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import plenum.activities.Typed;
import plenum.shared.Problem;

/** The number asked for: within {@code exactBand} it is right, from {@code tolerance} on it is wrong. */
public record NumericTarget(
        BigDecimal target,
        BigDecimal exactBand,
        BigDecimal tolerance,
        @Nullable String unit) {

    private static final BigDecimal HIGHEST = new BigDecimal("1000000000000");
    private static final int LONGEST_UNIT = 20;

    public NumericTarget {
        target = plain("target", target);
        exactBand = plain("exact_band", exactBand);
        tolerance = plain("tolerance", tolerance);
        if (exactBand.signum() < 0) {
            throw Problem.VALIDATION_ERROR.on("exact_band", "must be at least 0");
        }
        if (tolerance.compareTo(exactBand) < 0) {
            throw Problem.VALIDATION_ERROR.on("tolerance", "must be at least exact_band");
        }
        unit = Typed.line("unit", unit, LONGEST_UNIT);
    }

    /** One form for each number, so that it is written and compared in one way. */
    static BigDecimal plain(String field, BigDecimal number) {
        if (number.abs().compareTo(HIGHEST) > 0 || number.stripTrailingZeros().scale() > 6) {
            throw Problem.VALIDATION_ERROR.on(field, "must be a number of at most 12 digits and 6 decimals");
        }
        return plain(number);
    }

    static BigDecimal plain(BigDecimal number) {
        var bare = number.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }
}
