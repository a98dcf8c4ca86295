package plenum.activities.wordcloud;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** Makes letters that differ in nothing but case and accent the same, as the language sees it. */
final class Folding {

    /** Letters that no accent can be taken from, and yet are written without it. */
    private static final Map<Integer, String> PLAIN = plain("øo łl đd ıi ðd ςσ ёе æae œoe ßss þth");

    private Folding() {}

    static String of(String text, Tongue tongue) {
        var composed = Normalizer.normalize(tongue.small(text).replace("i\u0307", "i"), Normalizer.Form.NFC);
        if (composed.chars().allMatch(sign -> sign < 128)) {
            return composed;
        }
        var folded = new StringBuilder();
        composed.codePoints().forEach(sign -> {
            if (tongue.hasLetter(sign)) {
                folded.appendCodePoint(sign);
            } else {
                folded.append(PLAIN.getOrDefault(sign, bare(sign)));
            }
        });
        return folded.toString();
    }

    private static String bare(int sign) {
        var letter = Character.toString(sign);
        if (sign < 128 || !Character.isLetter(sign)) {
            return letter;
        }
        var first = Normalizer.normalize(letter, Normalizer.Form.NFD).codePointAt(0);
        // In other scripts a mark is more than an accent: a vowel, or another consonant.
        return switch (Character.UnicodeScript.of(first)) {
            case LATIN, GREEK -> Character.toString(first);
            default -> letter;
        };
    }

    private static Map<Integer, String> plain(String pairs) {
        return Arrays.stream(pairs.split(" "))
                .collect(Collectors.toUnmodifiableMap(pair -> pair.codePointAt(0), pair -> pair.substring(1)));
    }
}
