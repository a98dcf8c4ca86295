package plenum.jobs;

import java.time.Duration;

/**
 * Work that waits. What is queued is stored by the transaction that asks for it, done once across all nodes, and tried
 * again when it fails. Doing must bear repetition: a node may die between doing the work and noting that it was done.
 */
public interface Jobs {

    /**
     * Queues work to be done as soon as this transaction has committed. Work that already waits under the same key
     * stands for it too; work that is already being done does not, because it may have looked before this transaction
     * wrote.
     */
    default <T> void queue(Work<T> work, String key, T data) {
        queue(work, key, data, Duration.ZERO);
    }

    /** The same after a pause, in which more of the same can gather. */
    <T> void queue(Work<T> work, String key, T data, Duration pause);
}
