package plenum.sessions.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;

/** What waits to be decided in one room, and whether somebody is at it: one at a time takes out what anybody puts in. */
final class Mailbox {

    private static final int LARGEST_BATCH = 500;

    private final Queue<Room.Waiting> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean claimed = new AtomicBoolean();

    void put(Room.Waiting one) {
        waiting.add(one);
    }

    /** Whether whoever asks is the one from now on. */
    boolean claim() {
        return claimed.compareAndSet(false, true);
    }

    boolean claimIfFilled() {
        return !waiting.isEmpty() && claim();
    }

    /** Gives it up, unless somebody has put something in after the last look and before that. */
    boolean isClaimedAgain() {
        claimed.set(false);
        return claimIfFilled();
    }

    /** The oldest, by whoever has claimed it. */
    List<Room.Waiting> take() {
        var batch = new ArrayList<Room.Waiting>();
        while (batch.size() < LARGEST_BATCH) {
            var next = waiting.poll();
            if (next == null) {
                break;
            }
            batch.add(next);
        }
        return batch;
    }
}
