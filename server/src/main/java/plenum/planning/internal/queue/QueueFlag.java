package plenum.planning.internal.queue;

/** What is wrong with an item that stands in the queue all the same. */
public enum QueueFlag {
    UNESTIMATED,
    BLOCKED,
    BLOCKED_EXTERNAL,
    NO_DISCIPLINE,
    NO_STAKEHOLDER,
    /** Somebody insisted on a place before what it waits for. */
    OUT_OF_ORDER
}
