package plenum.bench.votes;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalInt;

/**
 * What one room may do now of what is due. People act on what they see: nobody votes in a round before it has begun, and
 * it is not reset before all have voted in it. What waits for that is late all the same. Pure.
 */
final class Floor {

    private final Plan plan;
    private final Deque<Integer> due = new ArrayDeque<>();
    private int underWay;
    private boolean resetting;

    Floor(Plan plan) {
        this.plan = plan;
    }

    void due(int step) {
        due.addLast(step);
    }

    /** The next step to take; nothing, if none is due or the next one has to wait for an answer. */
    OptionalInt take() {
        var next = due.peekFirst();
        if (next == null || resetting || (plan.isReset(next) && underWay > 0)) {
            return OptionalInt.empty();
        }
        resetting = plan.isReset(next);
        underWay++;
        return OptionalInt.of(due.removeFirst());
    }

    void answered() {
        underWay--;
        resetting = false;
    }
}
