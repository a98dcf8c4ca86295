package plenum.activities;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import plenum.shared.Problem;

/** What somebody put into a field: lines of limited length, numbers within limits. */
public final class Typed {

    private static final BigDecimal HIGHEST = new BigDecimal("9999.99");

    private Typed() {}

    /** The cleaned line; nothing if nothing is left of it. */
    public static @Nullable String line(String field, @Nullable String typed, int longest) {
        var line = Line.of(typed);
        if (line != null && Line.length(line) > longest) {
            throw Problem.VALIDATION_ERROR.on(field, "must have at most " + longest + " characters");
        }
        return line;
    }

    public static String needed(String field, @Nullable String typed, int longest) {
        var line = line(field, typed, longest);
        if (line == null) {
            throw Problem.VALIDATION_ERROR.on(field, "is missing");
        }
        return line;
    }

    public static void between(String field, int value, int least, int most) {
        if (value < least || value > most) {
            throw Problem.VALIDATION_ERROR.on(field, "must be between %d and %d".formatted(least, most));
        }
    }

    public static void atLeastOne(String field, long value) {
        if (value < 1) {
            throw Problem.VALIDATION_ERROR.on(field, "must be at least 1");
        }
    }

    /** A number of a card could be. */
    public static void value(String field, @Nullable BigDecimal value) {
        if (value != null
                && (value.signum() < 0
                        || value.compareTo(HIGHEST) > 0
                        || value.stripTrailingZeros().scale() > 2)) {
            throw Problem.VALIDATION_ERROR.on(field, "must be between 0 and %s, with two decimals".formatted(HIGHEST));
        }
    }

    public static void atMostOne(
            String first, @Nullable Object a, String second, @Nullable Object b, String third, @Nullable Object c) {
        if (b != null && a != null) {
            throw Problem.VALIDATION_ERROR.on(second, "must be absent if there is a " + first);
        }
        if (c != null && (a != null || b != null)) {
            throw Problem.VALIDATION_ERROR.on(third, "must be absent if there is a " + (a != null ? first : second));
        }
    }
}
