package plenum.activities.poker;

import org.jspecify.annotations.Nullable;
import plenum.activities.Line;
import plenum.shared.Problem;

/** Lines that somebody typed into a field of limited length. */
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
}
