package plenum.activities.poker;

import org.jspecify.annotations.Nullable;

/** The beginning of a text that is too long to be shown many times over. */
final class Excerpt {

    private Excerpt() {}

    static @Nullable String of(@Nullable String text, int longest) {
        if (text == null || text.codePointCount(0, text.length()) <= longest) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, longest - 1)).strip() + "…";
    }
}
