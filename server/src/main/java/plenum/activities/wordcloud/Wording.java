package plenum.activities.wordcloud;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import plenum.activities.Line;

/** What somebody wrote, fit to be shown: composed, on one line, without signs nobody sees. */
final class Wording {

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    /** Joins pictures to one picture. */
    private static final int JOINER = 0x200D;

    private Wording() {}

    /** The cleaned entry, or nothing if nothing is left to read. */
    static @Nullable String of(@Nullable String typed) {
        if (typed == null) {
            return null;
        }
        var composed = Normalizer.normalize(typed, Normalizer.Form.NFKC);
        return Line.of(SPACES.matcher(seen(composed)).replaceAll(" "));
    }

    /** Signs without a width are left out, but for the one between two pictures. */
    private static String seen(String text) {
        var seen = new StringBuilder();
        boolean isAfterPicture = false;
        for (var sign : text.codePoints().toArray()) {
            if (isSeen(sign) || (sign == JOINER && isAfterPicture)) {
                seen.appendCodePoint(sign);
            }
            isAfterPicture = isPicture(sign);
        }
        return seen.toString();
    }

    private static boolean isSeen(int sign) {
        int type = Character.getType(sign);
        return Character.isWhitespace(sign)
                || (type != Character.CONTROL && type != Character.FORMAT && type != Character.SURROGATE)
                || (sign >= 0xE0020 && sign <= 0xE007F);
    }

    private static boolean isPicture(int sign) {
        int type = Character.getType(sign);
        return type == Character.OTHER_SYMBOL || type == Character.MODIFIER_SYMBOL || sign == 0xFE0F;
    }

    static List<String> tokens(String text) {
        var tokens = new ArrayList<String>();
        for (var token : text.split(" ")) {
            if (!token.isEmpty()) {
                tokens.add(token);
            }
        }
        return tokens;
    }
}
