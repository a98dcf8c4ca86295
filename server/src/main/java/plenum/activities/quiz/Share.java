package plenum.activities.quiz;

import java.math.BigDecimal;

/** A fraction between nothing and all, without rounding. */
record Share(BigDecimal part, BigDecimal whole) {

    static final Share ALL = new Share(BigDecimal.ONE, BigDecimal.ONE);
    static final Share NONE = new Share(BigDecimal.ZERO, BigDecimal.ONE);

    static Share of(long part, long whole) {
        return new Share(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
    }

    static Share of(boolean all) {
        return all ? ALL : NONE;
    }

    Verdict verdict() {
        if (part.signum() <= 0) {
            return Verdict.WRONG;
        }
        return part.compareTo(whole) >= 0 ? Verdict.RIGHT : Verdict.PARTLY;
    }
}
