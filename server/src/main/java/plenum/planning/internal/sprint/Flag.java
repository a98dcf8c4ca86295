package plenum.planning.internal.sprint;

/** What else is worth knowing about an issue in a sprint. */
public enum Flag {
    PLANNED_AFTER_START,
    CREATED_IN_SPRINT,
    REOPENED_IN_SPRINT,
    DONE_THEN_REMOVED,
    DELETED
}
