package plenum.activities.wordcloud;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pcollections.PSortedMap;
import org.pcollections.TreePMap;
import plenum.activities.StoredJson;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * How many different people wrote which word. {@code merged} holds the same for words that stand for several: somebody who
 * wrote two of them is one person.
 */
record WordTally(SortedMap<String, Word> words, SortedMap<String, Integer> merged) {

    /** A stored answer: each entry as it was written, and the word it is one with. */
    record Choice(List<Entry> words) {

        record Entry(String text, String key) {}

        /** Read token by token: a recount reads thousands, and no word may wait for that. */
        static List<Entry> of(@Nullable String choice) {
            var entries = new ArrayList<Entry>();
            if (choice != null) {
                try (var parser = StoredJson.parser(choice)) {
                    while (parser.nextToken() != null) {
                        if (parser.currentToken() == JsonToken.START_OBJECT
                                && parser.streamReadContext().getParent().inArray()) {
                            entries.add(entry(parser));
                        }
                    }
                }
            }
            return entries;
        }

        private static Entry entry(JsonParser parser) {
            var text = "";
            var key = "";
            for (var name = parser.nextName(); name != null; name = parser.nextName()) {
                switch (name) {
                    case "text" -> text = parser.nextStringValue();
                    case "key" -> key = parser.nextStringValue();
                    default -> parser.nextToken();
                }
                parser.skipChildren();
            }
            return new Entry(text, key);
        }
    }

    static final WordTally NOTHING = new WordTally(TreePMap.empty(), TreePMap.empty());

    public WordTally {
        words = persistent(words);
        merged = persistent(merged);
    }

    private static <V> PSortedMap<String, V> persistent(SortedMap<String, V> map) {
        return map instanceof PSortedMap<String, V> already ? already : TreePMap.fromSortedMap(map);
    }

    WordTally after(Cloud cloud, @Nullable String before, @Nullable String after) {
        var later = persistent(words);
        for (var entry : distinct(before).entrySet()) {
            var word = later.get(entry.getKey());
            if (word != null) {
                var fewer = word.less(entry.getValue(), cloud.read().sieve());
                later = fewer == null ? later.minus(entry.getKey()) : later.plus(entry.getKey(), fewer);
            }
        }
        for (var entry : distinct(after).entrySet()) {
            var word = later.get(entry.getKey());
            later = later.plus(
                    entry.getKey(),
                    word == null
                            ? Word.first(entry.getValue(), cloud.read().sieve())
                            : word.more(entry.getValue(), cloud.read().sieve()));
        }
        return new WordTally(later, remerged(cloud.moderation(), before, after));
    }

    private PSortedMap<String, Integer> remerged(
            Moderation moderation, @Nullable String before, @Nullable String after) {
        var later = persistent(merged);
        if (moderation.merges().isEmpty()) {
            return later;
        }
        var several = Set.copyOf(moderation.merges().values());
        for (var target : targets(moderation, several, distinct(before))) {
            int people = later.getOrDefault(target, 0);
            later = people > 1 ? later.plus(target, people - 1) : later.minus(target);
        }
        for (var target : targets(moderation, several, distinct(after))) {
            later = later.plus(target, later.getOrDefault(target, 0) + 1);
        }
        return later;
    }

    /** The words this answer counts for that stand for several, of which there are these. */
    private static Set<String> targets(Moderation moderation, Set<String> several, Map<String, String> said) {
        var targets = new HashSet<String>();
        for (var key : said.keySet()) {
            var target = moderation.target(key);
            if (several.contains(target)) {
                targets.add(target);
            }
        }
        return targets;
    }

    /** By key the way it was written first: a word said three times by one person is said once. */
    private static Map<String, String> distinct(@Nullable String choice) {
        var said = new LinkedHashMap<String, String>();
        Choice.of(choice).forEach(entry -> said.putIfAbsent(entry.key(), entry.text()));
        return said;
    }

    /** All answers at once: what can be changed is quicker than what cannot. */
    static WordTally of(Cloud cloud, Iterable<String> choices) {
        return of(cloud, choices, NOTHING);
    }

    /** The same where most of it has been counted before: what is known of a word need not be found out again. */
    static WordTally of(Cloud cloud, Iterable<String> choices, WordTally former) {
        var variants = new HashMap<String, Map<String, Integer>>();
        var merged = new TreeMap<String, Integer>();
        var several = Set.copyOf(cloud.moderation().merges().values());
        for (var choice : choices) {
            var said = distinct(choice);
            said.forEach((key, text) ->
                    variants.computeIfAbsent(key, _ -> new HashMap<>()).merge(text, 1, Integer::sum));
            if (!several.isEmpty()) {
                targets(cloud.moderation(), several, said).forEach(target -> merged.merge(target, 1, Integer::sum));
            }
        }
        var words = new TreeMap<String, Word>();
        var before = new HashMap<>(former.words);
        variants.forEach((key, texts) -> {
            var known = before.get(key);
            words.put(
                    key,
                    known != null && known.variants().equals(texts)
                            ? known
                            : Word.of(texts, cloud.read().sieve()));
        });
        return new WordTally(words, merged);
    }

    /** Says nothing of the words. */
    @Override
    public String toString() {
        return "WordTally[%d]".formatted(words.size());
    }
}
