package plenum.planning.internal.sprint;

/** What a reader of a sprint's figures should know about how they came to be. */
public enum ScopeNote {
    /** The real start is unknown; the start date was the earlier trace of it (R24). */
    STARTED_AS_PLANNED,
    /** The real start is unknown; seeing it run was the earlier trace of it (R24). */
    STARTED_WHEN_SEEN,
    CLOSE_TIME_ESTIMATED,
    /** What the board selects was changed during the sprint (R35). */
    BOARD_FILTER_CHANGED,
    /** An issue was in a status nobody has mapped; it counts as to do. */
    STATUS_NOT_MAPPED
}
