package plenum.activities.wordcloud;

import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pcollections.PSortedMap;
import org.pcollections.TreePMap;

/** One word: how many people wrote it, in which ways, and whether somebody should look at it first. */
record Word(int people, SortedMap<String, Integer> variants, boolean suspect) {

    /** The most frequent way to write it; of equally frequent ones the shortest, with the fewest capitals. */
    private static final Comparator<Map.Entry<String, Integer>> LABEL = Map.Entry.<String, Integer>comparingByValue()
            .reversed()
            .thenComparing(variant -> variant.getKey().length())
            .thenComparing(variant -> capitals(variant.getKey()))
            .thenComparing(Map.Entry::getKey);

    Word {
        variants = variants instanceof PSortedMap<String, Integer> already ? already : TreePMap.fromSortedMap(variants);
    }

    static Word first(String text, Sieve sieve) {
        return new Word(1, TreePMap.singleton(text, 1), sieve.holds(text));
    }

    static Word of(Map<String, Integer> texts, Sieve sieve) {
        int people = texts.values().stream().mapToInt(Integer::intValue).sum();
        return new Word(people, new TreeMap<>(texts), texts.keySet().stream().anyMatch(sieve::holds));
    }

    /** Once more, written like this. */
    Word more(String text, Sieve sieve) {
        boolean isNew = !variants.containsKey(text);
        return new Word(
                people + 1,
                persistent().plus(text, variants.getOrDefault(text, 0) + 1),
                suspect || (isNew && sieve.holds(text)));
    }

    /** Once less; nothing if nobody is left. */
    @Nullable
    Word less(String text, Sieve sieve) {
        if (people <= 1) {
            return null;
        }
        int left = variants.getOrDefault(text, 0) - 1;
        if (left > 0) {
            return new Word(people - 1, persistent().plus(text, left), suspect);
        }
        var fewer = persistent().minus(text);
        return new Word(people - 1, fewer, suspect && fewer.keySet().stream().anyMatch(sieve::holds));
    }

    private PSortedMap<String, Integer> persistent() {
        return (PSortedMap<String, Integer>) variants;
    }

    static String label(Map<String, Integer> variants) {
        return variants.entrySet().stream().min(LABEL).orElseThrow().getKey();
    }

    private static long capitals(String text) {
        return text.codePoints().filter(Character::isUpperCase).count();
    }

    /** Says nothing of the word. */
    @Override
    public String toString() {
        return "Word[%d]".formatted(people);
    }
}
