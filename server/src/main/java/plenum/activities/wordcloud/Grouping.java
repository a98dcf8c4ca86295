package plenum.activities.wordcloud;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Says which words are one: by language, by how much is to be merged, and by a glossary. Negations stay what they are. */
record Grouping(Tongue tongue, WordcloudConfig.Merge merge, Map<String, String> glossary) {

    private static final Pattern APOSTROPHES = Pattern.compile("['’ʼ`´]");
    private static final Pattern PUNCTUATION =
            Pattern.compile("[^\\p{L}\\p{M}\\p{N}\\p{So}\\p{Sk}\\p{Sc}\\x{200D}\\x{FE0F}+#]+");

    static Grouping of(String locale, WordcloudConfig.Merge merge, Glossary glossary) {
        var plain = new Grouping(Tongue.of(locale), merge, Map.of());
        return new Grouping(
                plain.tongue,
                merge,
                glossary.list().stream()
                        .flatMap(pair -> pair.from().stream().map(way -> Map.entry(way, pair.to())))
                        .collect(Collectors.toMap(
                                way -> plain.key(way.getKey()), way -> plain.key(way.getValue()), (one, _) -> one)));
    }

    /** The key of a cleaned entry; never empty, so that signs alone are a word as well. */
    String key(String entry) {
        if (merge == WordcloudConfig.Merge.OFF) {
            return entry;
        }
        var tokens = tokens(entry);
        if (tokens.size() > 1 && tongue.isArticle(tokens.getFirst())) {
            tokens.removeFirst();
        }
        if (tokens.isEmpty()) {
            return entry;
        }
        var folded = String.join(" ", tokens);
        var meant = glossary.get(folded);
        if (meant != null) {
            return meant;
        }
        var key = merge == WordcloudConfig.Merge.STEM
                ? tokens.stream().map(tongue::stem).collect(Collectors.joining(" "))
                : folded;
        return glossary.getOrDefault(key, key);
    }

    /** In French an apostrophe ends an article, elsewhere it is inside a word. */
    private List<String> tokens(String entry) {
        var folded = Folding.of(entry, tongue);
        boolean splits = tongue == Tongue.FRENCH || tongue == Tongue.ITALIAN;
        var plain = APOSTROPHES.matcher(folded).replaceAll(splits ? " " : "");
        return new ArrayList<>(Wording.tokens(PUNCTUATION.matcher(plain).replaceAll(" ")));
    }
}
