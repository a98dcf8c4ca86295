package plenum.activities.poll;

import static java.util.Collections.unmodifiableSortedMap;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import plenum.activities.StoredJson;

/** How many answered, and how many of them chose which option; options nobody chose are not in it. */
public record PollTally(int answered, SortedMap<String, Integer> counts) {

    /** A stored choice. */
    record Choice(List<String> optionIds) {}

    static final PollTally NOTHING = new PollTally(0, Collections.emptySortedMap());

    PollTally after(@Nullable String before, @Nullable String choice) {
        var later = new TreeMap<>(counts);
        options(before).forEach(id -> later.computeIfPresent(id, (_, count) -> count > 1 ? count - 1 : null));
        options(choice).forEach(id -> later.merge(id, 1, Integer::sum));
        return new PollTally(
                answered - (before == null ? 0 : 1) + (choice == null ? 0 : 1), unmodifiableSortedMap(later));
    }

    private static List<String> options(@Nullable String choice) {
        return choice == null
                ? List.of()
                : StoredJson.value(choice, Choice.class).optionIds();
    }

    int count(String option) {
        return counts.getOrDefault(option, 0);
    }

    /** Where one option makes an answer, the percentages add up to 100: the largest remainders get what rounding leaves. */
    SortedMap<String, Integer> percents(PollConfig poll) {
        var ids = poll.options().ids();
        var percents = new TreeMap<String, Integer>();
        if (answered == 0) {
            ids.forEach(id -> percents.put(id, 0));
        } else if (poll.selection() == PollConfig.Selection.MULTIPLE) {
            ids.forEach(id -> percents.put(id, (200 * count(id) + answered) / (2 * answered)));
        } else {
            var shares = apportioned(ids.stream().mapToInt(this::count).toArray());
            IntStream.range(0, ids.size()).forEach(place -> percents.put(ids.get(place), shares[place]));
        }
        return unmodifiableSortedMap(percents);
    }

    private int[] apportioned(int[] counts) {
        var shares = Arrays.stream(counts).map(count -> 100 * count / answered).toArray();
        int left = 100 - Arrays.stream(shares).sum();
        IntStream.range(0, counts.length)
                .boxed()
                .sorted((one, other) -> Integer.compare(100 * counts[other] % answered, 100 * counts[one] % answered))
                .limit(left)
                .forEach(place -> shares[place]++);
        return shares;
    }

    /** All with the highest count; none if nobody chose anything. */
    List<String> winners(PollConfig poll) {
        int highest = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return highest == 0
                ? List.of()
                : poll.options().ids().stream()
                        .filter(id -> count(id) == highest)
                        .toList();
    }
}
