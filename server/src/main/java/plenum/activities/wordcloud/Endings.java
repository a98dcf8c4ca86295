package plenum.activities.wordcloud;

import java.util.Set;

/** Light endings, mostly plurals: never so much that two words become one that mean different things. */
final class Endings {

    private static final Set<String> ENGLISH_WHOLE = Set.of(
            "news",
            "always",
            "perhaps",
            "sometimes",
            "besides",
            "canvas",
            "bias",
            "atlas",
            "lens",
            "chaos",
            "kudos",
            "ethos",
            "series",
            "species",
            "means",
            "politics",
            "ethics",
            "physics",
            "christmas",
            "texas");
    private static final Set<String> FRENCH_WHOLE = Set.of(
            "cours", "temps", "corps", "fois", "pays", "plus", "moins", "sens", "bras", "avis", "proces", "succes");
    private static final Set<String> SPANISH_WHOLE = Set.of(
            "lunes", "martes", "jueves", "viernes", "crisis", "gracias", "analisis", "menos", "antes", "despues");

    private Endings() {}

    static String none(String token) {
        return token;
    }

    static String english(String token) {
        if (token.length() <= 3 || ENGLISH_WHOLE.contains(token)) {
            return token;
        }
        if (token.endsWith("ies") && token.length() > 4) {
            return cut(token, 3) + "y";
        }
        if (ends(token, "s") && !ends(token, "ss", "us", "is")) {
            return hissed(cut(token, 1));
        }
        return hissed(token);
    }

    /** Box and boxes, cache and caches. */
    private static String hissed(String token) {
        return ends(token, "che", "she", "xe", "sse", "zze") ? cut(token, 1) : token;
    }

    static String german(String token) {
        if (ends(token, "ln", "rn") && token.length() > 4) {
            return cut(token, 1);
        }
        for (var ending : new String[] {"en", "es", "e", "s"}) {
            if (token.endsWith(ending) && token.length() - ending.length() >= 3 && !ends(token, "ss")) {
                return cut(token, ending.length());
            }
        }
        return token;
    }

    static String french(String token) {
        if (token.length() <= 3 || FRENCH_WHOLE.contains(token)) {
            return token;
        }
        if (token.endsWith("eaux")) {
            return cut(token, 1);
        }
        if (token.endsWith("aux") && token.length() > 4) {
            return cut(token, 3) + "al";
        }
        return ends(token, "s", "x") && !ends(token, "ss") ? cut(token, 1) : token;
    }

    static String spanish(String token) {
        if (token.length() <= 3 || SPANISH_WHOLE.contains(token)) {
            return token;
        }
        if (token.endsWith("ces")) {
            return cut(token, 3) + "z";
        }
        if (token.endsWith("es") && token.length() > 4) {
            return cut(token, 2);
        }
        if (ends(token, "as", "os", "is", "us")) {
            return cut(token, 1);
        }
        return token.endsWith("e") && token.length() > 4 ? cut(token, 1) : token;
    }

    static String swedish(String token) {
        for (var ending : new String[] {"arna", "erna", "orna", "ar", "er", "or"}) {
            if (token.endsWith(ending) && token.length() - ending.length() >= 3) {
                return cut(token, ending.length());
            }
        }
        for (var ending : new String[] {"en", "et", "a", "e"}) {
            if (token.endsWith(ending) && token.length() - ending.length() >= 4) {
                return cut(token, ending.length());
            }
        }
        return token;
    }

    static String turkish(String token) {
        return ends(token, "lar", "ler") && token.length() > 5 ? cut(token, 3) : token;
    }

    private static boolean ends(String token, String... endings) {
        for (var ending : endings) {
            if (token.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    private static String cut(String token, int signs) {
        return token.substring(0, token.length() - signs);
    }
}
