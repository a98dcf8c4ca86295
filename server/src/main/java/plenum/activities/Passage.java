package plenum.activities;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Text of several lines that somebody typed, fit to be shown to others: as {@link Line}, but its line breaks stay. */
public final class Passage {

    private static final Pattern BREAK = Pattern.compile("\\R");

    /** Control signs but line feed and tab, half characters, and marks that turn the direction of text. */
    private static final Pattern UNFIT =
            Pattern.compile("[[\\p{Cc}&&[^\\n\\t]]\\p{Cs}\\u200E\\u200F\\u061C\\u202A-\\u202E\\u2066-\\u2069]");

    private Passage() {}

    /** The cleaned text, or nothing if nothing is left to read. */
    public static @Nullable String of(@Nullable String typed) {
        if (typed == null) {
            return null;
        }
        var composed = Normalizer.normalize(BREAK.matcher(typed).replaceAll("\n"), Normalizer.Form.NFC);
        var text = UNFIT.matcher(composed).replaceAll("").strip();
        return text.isEmpty() ? null : text;
    }
}
