package plenum.activities.rating;

import static java.util.Collections.emptySortedMap;
import static java.util.Collections.unmodifiableSortedMap;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import plenum.activities.StoredJson;

/** How many answered, and per item how many gave which value; what nobody gave is not in it. */
public record RatingTally(int answered, SortedMap<String, SortedMap<Integer, Integer>> counts) {

    /** A stored answer. */
    record Values(SortedMap<String, Integer> values) {}

    static final RatingTally NOTHING = new RatingTally(0, emptySortedMap());

    RatingTally after(@Nullable String before, @Nullable String answer) {
        var later = new TreeMap<>(counts);
        values(before).forEach((item, value) -> later.computeIfPresent(item, (_, given) -> moved(given, value, -1)));
        values(answer)
                .forEach((item, value) ->
                        later.compute(item, (_, given) -> moved(given == null ? emptySortedMap() : given, value, 1)));
        return new RatingTally(
                answered - (before == null ? 0 : 1) + (answer == null ? 0 : 1), unmodifiableSortedMap(later));
    }

    private static @Nullable SortedMap<Integer, Integer> moved(SortedMap<Integer, Integer> given, int value, int by) {
        var later = new TreeMap<>(given);
        later.merge(value, by, (count, more) -> count + more == 0 ? null : count + more);
        return later.isEmpty() ? null : unmodifiableSortedMap(later);
    }

    private static Map<String, Integer> values(@Nullable String answer) {
        return answer == null
                ? Map.of()
                : StoredJson.value(answer, Values.class).values();
    }

    SortedMap<Integer, Integer> of(String item) {
        return counts.getOrDefault(item, emptySortedMap());
    }
}
