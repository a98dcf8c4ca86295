package plenum.bench.figures;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as people and JSON read them: four digits that mean something, never an exponent. */
public final class Numbers {

    private static final MathContext DIGITS = new MathContext(4);

    private Numbers() {}

    public static String readable(double value) {
        var rounded = Math.abs(value) >= 1000
                ? BigDecimal.valueOf(Math.round(value))
                : new BigDecimal(value).round(DIGITS).stripTrailingZeros();
        return rounded.toPlainString();
    }
}
