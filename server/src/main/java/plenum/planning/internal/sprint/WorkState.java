package plenum.planning.internal.sprint;

/** What a team means by its many statuses. */
public enum WorkState {
    TODO,
    STARTED,
    DONE,
    /** Ended without being done: cancelled, duplicate, won't do (R17). */
    DROPPED;

    boolean isOpen() {
        return this == TODO || this == STARTED;
    }
}
