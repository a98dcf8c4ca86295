package plenum.planning.internal.sprint;

/** How an issue came into a sprint. */
public enum Origin {
    DONE_BEFORE_START,
    COMMITTED,
    ADDED
}
