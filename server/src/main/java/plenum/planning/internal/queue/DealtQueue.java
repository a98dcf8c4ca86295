package plenum.planning.internal.queue;

import java.util.List;
import java.util.Optional;

/**
 * A queue, finished and explained.
 *
 * @param withoutProbability disciplines whose past is too short for a line of probability; theirs is one of capacity
 */
public record DealtQueue(
        List<QueueItem> items,
        FairnessFigures figures,
        List<QueueConflict> conflicts,
        List<Excluded> excluded,
        List<String> withoutProbability,
        long seed) {

    public static final int RULE_VERSION = 1;

    public Optional<QueueItem> find(String key) {
        return items.stream().filter(item -> item.key().equals(key)).findFirst();
    }
}
