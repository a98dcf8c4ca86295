package plenum.planning.internal.sprint;

/** Where an unfinished issue was found within a week after the sprint. */
public enum Afterwards {
    CARRIED,
    RETURNED
}
