package plenum.activities.wordcloud;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** What a token looks like: digits and signs read as the letters they stand for, foreign letters as those they resemble. */
final class Skeleton {

    private static final Map<Integer, Character> LIKE = new HashMap<>();
    private static final Pattern LONG = Pattern.compile("(.)\\1{2,}");

    static {
        like("o", "0оοσ");
        like("i", "1!|lіӏιıí");
        like("e", "3€еεё");
        like("a", "4@аαλ");
        like("s", "5$ѕ§");
        like("t", "7+тτ");
        like("b", "8вβ");
        like("g", "9");
        like("c", "сς¢");
        like("p", "рρ");
        like("x", "хχ×");
        like("y", "уγ¥");
        like("k", "кκ");
        like("m", "м");
        like("h", "һн");
        like("d", "ԁ");
        like("j", "ј");
        like("n", "ηп");
        like("u", "υμ");
        like("v", "ν");
        like("w", "ωш");
    }

    private Skeleton() {}

    private static void like(String letter, String signs) {
        signs.codePoints().forEach(sign -> LIKE.put(sign, letter.charAt(0)));
    }

    /** Of a token without a letter nothing is left: a number is a number. */
    static String of(String token) {
        var folded = Folding.of(token, Tongue.OTHER);
        if (folded.codePoints().noneMatch(Character::isLetter)) {
            return "";
        }
        var seen = new StringBuilder();
        folded.codePoints().forEach(sign -> {
            var letter = LIKE.get(sign);
            if (letter != null) {
                seen.append(letter);
            } else if (Character.isLetterOrDigit(sign)) {
                seen.appendCodePoint(sign);
            }
        });
        return LONG.matcher(seen).replaceAll("$1");
    }
}
