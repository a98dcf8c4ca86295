package plenum.planning.internal.queue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import plenum.planning.internal.queue.QueueItem.Line;

/**
 * What differs between two versions of a queue.
 *
 * @param moved those that changed places among the others; who only made room is not among them
 */
public record QueueDiff(
        List<String> added,
        List<String> removed,
        List<Moved> moved,
        List<Crossed> crossed,
        List<ReEstimated> reEstimated,
        List<Likelier> probability,
        FairnessFigures before,
        FairnessFigures after) {

    public record Moved(String key, int from, int to) {}

    public record Crossed(String key, Line from, Line to) {}

    public record ReEstimated(String key, BigDecimal from, BigDecimal to) {}

    /** More or less likely than before, by enough to be told. */
    public record Likelier(String key, BigDecimal from, BigDecimal to) {}

    private static final BigDecimal WORTH_TELLING = new BigDecimal("0.05");

    private record Pair(QueueItem old, QueueItem now) {}

    public static QueueDiff between(DealtQueue old, DealtQueue now) {
        var before = byId(old);
        var after = byId(now);
        var pairs = now.items().stream()
                .filter(item -> before.containsKey(item.candidate().id()))
                .map(item -> new Pair(
                        Objects.requireNonNull(before.get(item.candidate().id())), item))
                .toList();
        return new QueueDiff(
                keysNotIn(now, before),
                keysNotIn(old, after),
                moved(pairs),
                pairs.stream()
                        .filter(pair -> pair.old().line() != pair.now().line())
                        .map(pair -> new Crossed(
                                pair.now().key(), pair.old().line(), pair.now().line()))
                        .toList(),
                pairs.stream()
                        .filter(pair -> pair.old().z().compareTo(pair.now().z()) != 0)
                        .map(pair -> new ReEstimated(
                                pair.now().key(), pair.old().z(), pair.now().z()))
                        .toList(),
                pairs.stream().flatMap(QueueDiff::likelier).toList(),
                old.figures(),
                now.figures());
    }

    private static Map<UUID, QueueItem> byId(DealtQueue queue) {
        var byId = new HashMap<UUID, QueueItem>();
        queue.items().forEach(item -> byId.put(item.candidate().id(), item));
        return byId;
    }

    private static List<String> keysNotIn(DealtQueue queue, Map<UUID, QueueItem> others) {
        return queue.items().stream()
                .filter(item -> !others.containsKey(item.candidate().id()))
                .map(QueueItem::key)
                .toList();
    }

    private static Stream<Likelier> likelier(Pair pair) {
        var from = pair.old().probability();
        var to = pair.now().probability();
        return from != null && to != null && to.subtract(from).abs().compareTo(WORTH_TELLING) >= 0
                ? Stream.of(new Likelier(pair.now().key(), from, to))
                : Stream.empty();
    }

    /** As few as can have moved: all but the longest run that kept its order. */
    private static List<Moved> moved(List<Pair> pairs) {
        var kept = longestRun(
                pairs.stream().mapToInt(pair -> pair.old().position()).toArray());
        var moved = new ArrayList<Moved>();
        for (int index = 0; index < pairs.size(); index++) {
            if (!kept.contains(index)) {
                var pair = pairs.get(index);
                moved.add(new Moved(
                        pair.now().key(), pair.old().position(), pair.now().position()));
            }
        }
        return moved;
    }

    private static Set<Integer> longestRun(int[] positions) {
        var ends = new int[positions.length];
        var before = new int[positions.length];
        var values = new int[positions.length];
        int length = 0;
        for (int index = 0; index < positions.length; index++) {
            int found = Arrays.binarySearch(values, 0, length, positions[index]);
            int place = found < 0 ? -found - 1 : found;
            before[index] = place == 0 ? -1 : ends[place - 1];
            ends[place] = index;
            values[place] = positions[index];
            length = Math.max(length, place + 1);
        }
        var run = new HashSet<Integer>();
        for (int index = length == 0 ? -1 : ends[length - 1]; index >= 0; index = before[index]) {
            run.add(index);
        }
        return run;
    }
}
