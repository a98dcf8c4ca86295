package plenum.activities.wordcloud;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import plenum.activities.wordcloud.Picture.ShownWord;

/** The words as they count after all merges, each with where it stands. */
record Groups(Cloud cloud, WordTally tally) {

    /** Bytes of a view that words may take, beside everything else that is in it. */
    private static final int ROOM = 15_000;

    /** Bytes around a word and its key. */
    private static final int FRAME = 36;

    /** Where a word stands. */
    enum Standing {
        SHOWN,
        /** Said by too few people. */
        FEW,
        HELD,
        HIDDEN,
        REJECTED
    }

    /** One word with all that counts for it. */
    record Group(
            String key,
            int people,
            List<Word> parts,
            @Nullable Word own) {

        SortedMap<String, Integer> variants() {
            if (parts.size() == 1) {
                return parts.getFirst().variants();
            }
            var all = new TreeMap<String, Integer>();
            parts.forEach(part -> part.variants().forEach((text, count) -> all.merge(text, count, Integer::sum)));
            return all;
        }

        /** Of several it is the one they were merged into. */
        String label() {
            return Word.label(own == null ? variants() : own.variants());
        }
    }

    static final Comparator<Group> LARGEST_FIRST =
            Comparator.comparingInt(Group::people).reversed().thenComparing(Group::key);

    List<Group> all() {
        var moderation = cloud.moderation();
        if (moderation.merges().isEmpty()) {
            var groups = new ArrayList<Group>(tally.words().size());
            tally.words().forEach((key, word) -> groups.add(new Group(key, word.people(), List.of(word), word)));
            return groups;
        }
        var parts = new HashMap<String, List<Word>>();
        tally.words()
                .forEach((key, word) -> parts.computeIfAbsent(moderation.target(key), _ -> new ArrayList<>(1))
                        .add(word));
        var groups = new ArrayList<Group>(parts.size());
        parts.forEach((key, words) -> groups.add(new Group(
                key,
                words.size() == 1 ? words.getFirst().people() : tally.merged().getOrDefault(key, 0),
                words,
                tally.words().get(key))));
        return groups;
    }

    Standing standing(Group group) {
        var moderation = cloud.moderation();
        if (moderation.rejected().contains(group.key())) {
            return Standing.REJECTED;
        }
        if (group.people() < cloud.config().minPeople()) {
            return Standing.FEW;
        }
        if (isHeld(group)) {
            return Standing.HELD;
        }
        return moderation.hidden().contains(group.key()) ? Standing.HIDDEN : Standing.SHOWN;
    }

    private boolean isHeld(Group group) {
        if (cloud.moderation().approved().contains(group.key())) {
            return false;
        }
        return switch (cloud.config().moderation()) {
            case OFF -> false;
            case APPROVE -> true;
            case FILTER -> {
                var own = group.own();
                yield own != null && own.suspect();
            }
        };
    }

    List<Group> in(Standing standing) {
        return all().stream()
                .filter(group -> standing(group) == standing)
                .sorted(LARGEST_FIRST)
                .toList();
    }

    /** What everybody may see now, frozen or not. */
    Picture picture() {
        var frozen = cloud.moderation().frozen();
        return frozen == null ? fresh() : stillSeen(frozen);
    }

    /** As many of the largest as there is room for. */
    Picture fresh() {
        var shown = in(Standing.SHOWN);
        var words = new TreeMap<String, ShownWord>();
        int room = ROOM;
        for (var group : shown) {
            var word = new ShownWord(group.label(), group.people());
            room -= bytes(group.key(), word.text());
            if (room < 0 || words.size() == cloud.config().shownWords()) {
                break;
            }
            words.put(group.key(), word);
        }
        return new Picture(Collections.unmodifiableSortedMap(words), shown.size() - words.size());
    }

    /** A frozen picture loses what is put away, and gets nothing new. */
    private Picture stillSeen(Picture frozen) {
        var moderation = cloud.moderation();
        var words = new TreeMap<>(frozen.words());
        words.keySet()
                .removeIf(key -> moderation.hidden().contains(key)
                        || moderation.rejected().contains(key)
                        || moderation.merges().containsKey(key));
        return new Picture(Collections.unmodifiableSortedMap(words), frozen.more());
    }

    static int bytes(String... texts) {
        int bytes = FRAME;
        for (var text : texts) {
            bytes += text.getBytes(StandardCharsets.UTF_8).length;
        }
        return bytes;
    }

    /** As many from the beginning as fit. */
    static <T> List<T> fitting(List<T> all, int room, ToIntFunction<T> size) {
        var fitting = new ArrayList<T>();
        int left = room;
        for (var one : all) {
            left -= size.applyAsInt(one);
            if (left < 0) {
                break;
            }
            fitting.add(one);
        }
        return fitting;
    }

    @Nullable
    Group of(String key) {
        return all().stream()
                .filter(group -> group.key().equals(key))
                .findFirst()
                .orElse(null);
    }
}
