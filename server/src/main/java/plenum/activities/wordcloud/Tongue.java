package plenum.activities.wordcloud;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What a language has to say about words being the same: its articles, the letters that are no accents, its endings. */
enum Tongue {
    ENGLISH("en", "the a an", "", Endings::english),
    GERMAN("de", "der die das den dem des ein eine einen einem einer eines", "äöü", Endings::german),
    FRENCH("fr", "le la les un une des du l d", "", Endings::french),
    SPANISH("es", "el la los las un una unos unas", "ñ", Endings::spanish),
    SWEDISH("sv", "en ett den det de", "åäö", Endings::swedish),
    TURKISH("tr", "bir", "çğıöşü", Endings::turkish),
    DANISH("da", "en et den det de", "åæø", Endings::none),
    NORWEGIAN("nb", "en ei et den det de", "åæø", Endings::none),
    FINNISH("fi", "", "åäö", Endings::none),
    DUTCH("nl", "de het een", "", Endings::none),
    ITALIAN("it", "il lo la i gli le un uno una l", "", Endings::none),
    PORTUGUESE("pt", "o a os as um uma uns umas", "", Endings::none),
    POLISH("pl", "", "ąćęłńóśźż", Endings::none),
    HUNGARIAN("hu", "a az egy", "öőüű", Endings::none),
    OTHER("", "", "", Endings::none);

    private final String language;
    private final Set<String> articles;
    private final String letters;
    private final Ending ending;

    /** Cuts the light endings of one folded token. */
    interface Ending {

        String cut(String token);
    }

    Tongue(String language, String articles, String letters, Ending ending) {
        this.language = language;
        this.articles =
                Arrays.stream(articles.split(" ")).filter(one -> !one.isEmpty()).collect(Collectors.toSet());
        this.letters = letters;
        this.ending = ending;
    }

    static Tongue of(String tag) {
        var language = Locale.forLanguageTag(tag).getLanguage();
        return Arrays.stream(values())
                .filter(one -> one.language.equals(language) && one != OTHER)
                .findFirst()
                .orElse(language.equals("nn") || language.equals("no") ? NORWEGIAN : OTHER);
    }

    /** Small letters by the rules of this language, whatever machine this is. */
    String small(String text) {
        return text.toLowerCase(this == TURKISH ? Locale.forLanguageTag("tr") : Locale.ROOT);
    }

    boolean hasLetter(int sign) {
        return letters.indexOf(sign) >= 0;
    }

    boolean isArticle(String token) {
        return articles.contains(token);
    }

    String stem(String token) {
        return ending.cut(token);
    }
}
