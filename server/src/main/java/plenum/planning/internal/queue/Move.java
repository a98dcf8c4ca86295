package plenum.planning.internal.queue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;

/** What comes of putting an item at another place by hand. */
public sealed interface Move {

    /** @param input with the new pin in it, so that the queue can be made again */
    record Moved(QueueInput input, DealtQueue queue) implements Move {}

    /** It would stand before something it waits for, or behind something that waits for it. */
    record Blocked(List<String> keys) implements Move {}

    /** @param forced whether it is to be done although it contradicts a dependency */
    static Move of(QueueInput input, DealtQueue queue, UUID issueId, int position, UUID by, boolean forced) {
        var moved = queue.items().stream()
                .filter(item -> item.candidate().id().equals(issueId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("This item is not in the queue."));
        var contradicted = contradicted(input, queue, moved, position);
        if (!contradicted.isEmpty() && !forced) {
            return new Blocked(contradicted);
        }
        var pins = new ArrayList<>(input.pins());
        pins.removeIf(pin -> pin.issueId().equals(issueId));
        pins.add(new Pin(issueId, position, moved.position(), by));
        var pinned = new QueueInput(
                input.asOf(),
                input.first(),
                input.last(),
                input.zone(),
                input.calendar(),
                input.candidates(),
                input.links(),
                input.closedElsewhere(),
                input.capacities(),
                input.past(),
                List.copyOf(pins),
                input.settings());
        return new Moved(pinned, QueueArithmetic.deal(pinned));
    }

    private static List<String> contradicted(QueueInput input, DealtQueue queue, QueueItem moved, int position) {
        var places = new HashMap<UUID, QueueItem>();
        queue.items().forEach(item -> places.put(item.candidate().id(), item));
        var keys = new ArrayList<String>();
        for (var link : input.links()) {
            var blocker = places.get(link.blocker());
            var blocked = places.get(link.blocked());
            if (blocker == null || blocked == null) {
                continue;
            }
            // Only what the move itself turns round: cycles that were broken stand as they stood.
            boolean inOrder = blocker.position() < blocked.position();
            if (blocked == moved && inOrder && position <= blocker.position()) {
                keys.add(blocker.key());
            }
            if (blocker == moved && inOrder && position >= blocked.position()) {
                keys.add(blocked.key());
            }
        }
        return keys.stream().distinct().sorted().toList();
    }
}
