package plenum.planning.internal.queue;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Divides what there is as evenly as the entitlements say, and nobody gets more than they ask for: the rest goes on to
 * the others.
 *
 * @param stakeholders who sits where
 * @param early the seats in the order in which they will have all they ask for
 */
record FairShares(int[] stakeholders, long[] demand, long[] weight, int[] early, long[] fullAt) {

    static FairShares of(List<Piece> order) {
        var demand = new TreeMap<Integer, Long>();
        var weight = new TreeMap<Integer, Long>();
        for (var piece : order) {
            demand.merge(piece.stakeholder, piece.z, Long::sum);
            weight.put(piece.stakeholder, piece.weight);
        }
        var stakeholders = demand.keySet().stream().mapToInt(number -> number).toArray();
        var demands = demand.values().stream().mapToLong(amount -> amount).toArray();
        var weights = weight.values().stream().mapToLong(amount -> amount).toArray();
        var fullAt = new long[demands.length];
        Arrays.setAll(fullAt, seat -> Micros.divide(demands[seat], weights[seat]));
        var early = IntStream.range(0, demands.length)
                .boxed()
                .sorted(Comparator.comparingLong(seat -> fullAt[seat]))
                .mapToInt(seat -> seat)
                .toArray();
        return new FairShares(stakeholders, demands, weights, early, fullAt);
    }

    int seat(Piece piece) {
        return Arrays.binarySearch(stakeholders, piece.stakeholder);
    }

    /** Everybody's fair share of so much. */
    void fill(long amount, long[] fair) {
        long left = amount;
        long weightLeft = Arrays.stream(weight).sum();
        int next = 0;
        while (next < early.length && Micros.multiply(weightLeft, fullAt[early[next]]) <= left) {
            int seat = early[next++];
            fair[seat] = demand[seat];
            left -= demand[seat];
            weightLeft -= weight[seat];
        }
        long level = next < early.length ? Micros.divide(left, weightLeft) : 0;
        for (; next < early.length; next++) {
            int seat = early[next];
            fair[seat] = Math.min(demand[seat], Micros.multiply(weight[seat], level));
        }
    }
}
