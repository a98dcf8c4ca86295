package plenum.activities.rating;

import static java.math.RoundingMode.HALF_UP;
import static java.util.Collections.unmodifiableSortedMap;

import java.math.BigDecimal;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import plenum.activities.Anonymity;

/** What a rating comes to, item by item. */
public record RatingFigures(int answeredCount, SortedMap<String, ItemFigures> items) {

    /** Fewer anonymous values would tell too much of each. */
    private static final int FEWEST = 4;

    /**
     * What one item comes to. Without a value there are no figures; {@code few} says that there are none because they
     * would tell too much.
     */
    public record ItemFigures(
            int n,
            int skipped,
            @Nullable BigDecimal mean,
            @Nullable BigDecimal median,
            @Nullable Integer spread,
            @Nullable SortedMap<Integer, Integer> distribution,
            @Nullable Boolean few) {}

    static RatingFigures of(RatingConfig rating, RatingTally tally) {
        var items = new TreeMap<String, ItemFigures>();
        rating.items().ids().forEach(id -> items.put(id, item(rating, tally, id)));
        return new RatingFigures(tally.answered(), unmodifiableSortedMap(items));
    }

    private static ItemFigures item(RatingConfig rating, RatingTally tally, String id) {
        var counts = tally.of(id);
        int n = counts.values().stream().mapToInt(Integer::intValue).sum();
        int skipped = tally.answered() - n;
        boolean few = n > 0 && n < FEWEST && rating.terms().anonymity() == Anonymity.ANONYMOUS;
        if (n == 0 || few) {
            return new ItemFigures(n, skipped, null, null, null, null, few ? true : null);
        }
        return new ItemFigures(
                n,
                skipped,
                mean(counts, n),
                median(counts, n),
                counts.lastKey() - counts.firstKey(),
                distribution(rating, counts),
                null);
    }

    private static SortedMap<Integer, Integer> distribution(RatingConfig rating, Map<Integer, Integer> counts) {
        var all = new TreeMap<Integer, Integer>();
        for (int value = rating.min(); value <= rating.max(); value++) {
            all.put(value, counts.getOrDefault(value, 0));
        }
        return unmodifiableSortedMap(all);
    }

    private static BigDecimal mean(SortedMap<Integer, Integer> counts, int n) {
        long sum = counts.entrySet().stream()
                .mapToLong(one -> (long) one.getKey() * one.getValue())
                .sum();
        return BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(n), 2, HALF_UP);
    }

    /** Between the two in the middle, where there are two. */
    private static BigDecimal median(SortedMap<Integer, Integer> counts, int n) {
        int twice = ranked(counts, (n - 1) / 2) + ranked(counts, n / 2);
        return twice % 2 == 0 ? BigDecimal.valueOf(twice / 2) : BigDecimal.valueOf(twice * 5L, 1);
    }

    private static int ranked(SortedMap<Integer, Integer> counts, int rank) {
        int passed = 0;
        for (var one : counts.entrySet()) {
            passed += one.getValue();
            if (passed > rank) {
                return one.getKey();
            }
        }
        throw new IllegalArgumentException("There are not so many values");
    }
}
