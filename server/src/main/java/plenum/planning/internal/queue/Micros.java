package plenum.planning.internal.queue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import plenum.planning.internal.numbers.Decimals;

/** Decimals of six places, half even, as whole numbers of millionths: exact like decimals and quick like numbers. */
final class Micros {

    static final long ONE = 1_000_000;

    private static final int PLACES = 6;

    private Micros() {}

    static long of(BigDecimal amount) {
        return amount.movePointRight(PLACES).setScale(0, RoundingMode.HALF_EVEN).longValueExact();
    }

    static BigDecimal decimal(long micros) {
        return Decimals.plain(BigDecimal.valueOf(micros, PLACES));
    }

    static long divide(long dividend, long divisor) {
        if (divisor == ONE) {
            return dividend;
        }
        long high = Math.multiplyHigh(dividend, ONE);
        long low = dividend * ONE;
        return high == 0 && low >= 0 && divisor > 0
                ? rounded(low, divisor)
                : BigDecimal.valueOf(dividend)
                        .multiply(BigDecimal.valueOf(ONE))
                        .divide(BigDecimal.valueOf(divisor), 0, RoundingMode.HALF_EVEN)
                        .longValueExact();
    }

    static long multiply(long one, long other) {
        long high = Math.multiplyHigh(one, other);
        long low = one * other;
        return high == 0 && low >= 0
                ? rounded(low, ONE)
                : BigDecimal.valueOf(one)
                        .multiply(BigDecimal.valueOf(other))
                        .divide(BigDecimal.valueOf(ONE), 0, RoundingMode.HALF_EVEN)
                        .longValueExact();
    }

    private static long rounded(long dividend, long divisor) {
        long whole = dividend / divisor;
        long rest = dividend - whole * divisor;
        long over = rest - (divisor - rest);
        boolean up = over > 0 || (over == 0 && (whole & 1) == 1);
        return up ? whole + 1 : whole;
    }
}
