package plenum.activities.wordcloud;

import static java.util.Collections.emptySortedMap;
import static java.util.Collections.emptySortedSet;
import static java.util.Collections.unmodifiableSortedMap;
import static java.util.Collections.unmodifiableSortedSet;

import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What whoever leads has done about the words: which count for another one, which are put away, let through or rejected,
 * whose are not counted, and what everybody keeps seeing while the picture is frozen.
 */
record Moderation(
        SortedMap<String, String> merges,
        SortedSet<String> hidden,
        SortedSet<String> approved,
        SortedSet<String> rejected,
        SortedSet<UUID> muted,
        @Nullable Picture frozen) {

    static final Moderation NONE = new Moderation(
            emptySortedMap(), emptySortedSet(), emptySortedSet(), emptySortedSet(), emptySortedSet(), null);

    /** The word this one counts for in the end. */
    String target(String key) {
        var at = key;
        for (var next = merges.get(at); next != null; next = merges.get(at)) {
            at = next;
        }
        return at;
    }

    Moderation merged(String from, String to) {
        var more = new TreeMap<>(merges);
        more.put(from, to);
        return new Moderation(unmodifiableSortedMap(more), hidden, approved, rejected, muted, frozen);
    }

    Moderation unmerged(String from) {
        var fewer = new TreeMap<>(merges);
        fewer.remove(from);
        return new Moderation(unmodifiableSortedMap(fewer), hidden, approved, rejected, muted, frozen);
    }

    Moderation hiding(String key) {
        return new Moderation(merges, with(hidden, key), approved, rejected, muted, frozen);
    }

    Moderation showing(String key) {
        return new Moderation(merges, without(hidden, key), approved, rejected, muted, frozen);
    }

    Moderation approving(String key) {
        return new Moderation(merges, hidden, with(approved, key), without(rejected, key), muted, frozen);
    }

    Moderation rejecting(String key) {
        return new Moderation(merges, hidden, without(approved, key), with(rejected, key), muted, frozen);
    }

    Moderation muting(SortedSet<UUID> people) {
        var more = new TreeSet<>(muted);
        more.addAll(people);
        return new Moderation(merges, hidden, approved, rejected, unmodifiableSortedSet(more), frozen);
    }

    Moderation hearingAll() {
        return new Moderation(merges, hidden, approved, rejected, emptySortedSet(), frozen);
    }

    Moderation frozen(@Nullable Picture picture) {
        return new Moderation(merges, hidden, approved, rejected, muted, picture);
    }

    private static SortedSet<String> with(SortedSet<String> keys, String key) {
        var more = new TreeSet<>(keys);
        more.add(key);
        return unmodifiableSortedSet(more);
    }

    private static SortedSet<String> without(SortedSet<String> keys, String key) {
        var fewer = new TreeSet<>(keys);
        fewer.remove(key);
        return unmodifiableSortedSet(fewer);
    }

    /** Says nothing of words and people. */
    @Override
    public String toString() {
        return "Moderation[frozen=%s]".formatted(frozen != null);
    }
}
