package plenum.backlog;

/** The three things every tracker means by its many statuses. */
public enum StatusCategory {
    TODO,
    IN_PROGRESS,
    DONE
}
