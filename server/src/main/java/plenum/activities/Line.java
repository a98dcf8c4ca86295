package plenum.activities;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One line of text that somebody typed, fit to be shown to others: no control signs, no tricks with direction. */
public final class Line {

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    /** Control signs, half characters, and marks that turn the direction of text. */
    private static final Pattern UNFIT =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\u200E\\u200F\\u061C\\u202A-\\u202E\\u2066-\\u2069]");

    private Line() {}

    /** The cleaned line, or nothing if nothing is left to read. */
    public static @Nullable String of(@Nullable String typed) {
        if (typed == null) {
            return null;
        }
        var composed = Normalizer.normalize(SPACES.matcher(typed).replaceAll(" "), Normalizer.Form.NFC);
        var line = UNFIT.matcher(composed).replaceAll("").strip();
        return line.isEmpty() ? null : line;
    }

    /** Length as people count it, in code points. */
    public static int length(String line) {
        return line.codePointCount(0, line.length());
    }
}
