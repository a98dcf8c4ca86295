package plenum.activities.poker;

import org.jspecify.annotations.Nullable;
import plenum.activities.Line;
import plenum.shared.Problem;

/** What somebody put into a field: lines of limited length, numbers within limits. */
final class Typed {

    private Typed() {}

    /** The cleaned line; nothing if nothing is left of it. */
    static @Nullable String line(String field, @Nullable String typed, int longest) {
        var line = Line.of(typed);
        if (line != null && Line.length(line) > longest) {
            throw Problem.VALIDATION_ERROR.on(field, "must have at most " + longest + " characters");
        }
        return line;
    }

    static String needed(String field, @Nullable String typed, int longest) {
        var line = line(field, typed, longest);
        if (line == null) {
            throw Problem.VALIDATION_ERROR.on(field, "is missing");
        }
        return line;
    }

    static void between(String field, int value, int least, int most) {
        if (value < least || value > most) {
            throw Problem.VALIDATION_ERROR.on(field, "must be between %d and %d".formatted(least, most));
        }
    }

    static void atLeastOne(String field, long value) {
        if (value < 1) {
            throw Problem.VALIDATION_ERROR.on(field, "must be at least 1");
        }
    }
}
