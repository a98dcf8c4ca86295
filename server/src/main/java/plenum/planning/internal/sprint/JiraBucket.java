package plenum.planning.internal.sprint;

/** Where Jira's own sprint report lists an issue. */
public enum JiraBucket {
    COMPLETED,
    NOT_COMPLETED,
    PUNTED,
    COMPLETED_IN_ANOTHER_SPRINT
}
