package plenum.backlog.internal.issues;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What people type, as words all of which have to be there; the last may be unfinished. Pure. */
final class SearchWords {

    private static final int MOST = 10;

    private SearchWords() {}

    /** In the language of PostgreSQL's text search; empty if there is no word in it. */
    static String of(String typed) {
        List<String> words = Arrays.stream(typed.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST)
                .toList();
        return words.isEmpty() ? "" : String.join(" & ", words) + ":*";
    }
}
