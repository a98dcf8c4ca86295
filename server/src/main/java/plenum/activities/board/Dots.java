package plenum.activities.board;

import static java.util.Collections.emptySortedMap;
import static java.util.Collections.unmodifiableSortedMap;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pcollections.PSortedMap;
import org.pcollections.TreePMap;
import plenum.activities.Ballot;
import plenum.activities.StoredJson;
import plenum.activities.Tally;

/**
 * Who has put how many dots on which items, and what they add up to. All dots of one person are one ballot, so that one
 * more dot is an answer like any other; items stand in it by their numbers.
 */
public record Dots(PSortedMap<UUID, Ballot> ballots, PSortedMap<Integer, Integer> totals, int people, int used) {

    public static final Dots NONE = new Dots(TreePMap.empty(), TreePMap.empty(), 0, 0);

    /** A stored choice. */
    record Choice(SortedMap<Integer, Integer> dots) {}

    public Dots with(Ballot ballot) {
        var former = ballots.get(ballot.participant());
        var before = of(former);
        var after = of(ballot);
        var sums = totals;
        for (var one : before.entrySet()) {
            sums = more(sums, one.getKey(), -one.getValue());
        }
        for (var one : after.entrySet()) {
            sums = more(sums, one.getKey(), one.getValue());
        }
        return new Dots(
                ballots.plus(ballot.participant(), ballot),
                sums,
                people + (after.isEmpty() ? 0 : 1) - (before.isEmpty() ? 0 : 1),
                used + sum(after) - sum(before));
    }

    private static PSortedMap<Integer, Integer> more(PSortedMap<Integer, Integer> sums, int number, int dots) {
        int sum = sums.getOrDefault(number, 0) + dots;
        return sum == 0 ? sums.minus(number) : sums.plus(number, sum);
    }

    /** As it was before a database laid out its JSON anew. */
    public Dots restored(Ballot kept) {
        return with(new Ballot(kept.participant(), kept.round(), kept.clientSeq(), written(of(kept))));
    }

    public SortedMap<Integer, Integer> of(UUID person) {
        return of(ballots.get(person));
    }

    static SortedMap<Integer, Integer> of(@Nullable Ballot ballot) {
        return ballot == null || ballot.choice() == null
                ? emptySortedMap()
                : StoredJson.value(ballot.choice(), Choice.class).dots();
    }

    /** A person's dots with so many on this item; none at all are no answer. */
    static @Nullable String placed(@Nullable Ballot former, int number, int dots) {
        var placed = new TreeMap<>(of(former));
        if (dots == 0) {
            placed.remove(number);
        } else {
            placed.put(number, dots);
        }
        return written(placed);
    }

    private static @Nullable String written(SortedMap<Integer, Integer> dots) {
        return dots.isEmpty() ? null : StoredJson.text(new Choice(unmodifiableSortedMap(dots)));
    }

    static int sum(SortedMap<Integer, Integer> dots) {
        return dots.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int on(int number) {
        return totals.getOrDefault(number, 0);
    }

    public Tally tally() {
        return Tally.of(ballots.values().stream());
    }

    /** Says nothing of where they are. */
    @Override
    public String toString() {
        return "Dots[people=%d, %s]".formatted(people, ballots.values());
    }
}
