package plenum.planning.internal.sprint;

/** The rules that decided about an issue, by the numbers under which they are documented. */
public enum Rule {
    /** A change at the very start is plan, one at the very end is inside. */
    R2,
    /** It is listed in several sprints, which says nothing about where it was finished. */
    R4,
    /** Committed: what it was worth at the start. */
    R5,
    /** Added: what it was worth when it came. */
    R6,
    /** It left and came back. */
    R7,
    /** Removed: in at some time, not at the end. */
    R8,
    /** In and out again before the start. */
    R9,
    /** In and done at the end. */
    R10,
    /** Its estimate was read at the end although it had left. */
    R11,
    /** Closed when it came. */
    R12,
    /** Done while two sprints had it. */
    R13,
    /** Re-estimation is a bucket of its own. */
    R15,
    /** Ended without being done. */
    R17,
    /** Reopened; only the end of the sprint judges. */
    R19,
    /** It was finished on another day here than in UTC. */
    R25,
    /** Only one level of issues counts. */
    R28,
    /** Its estimate stands in a field of second choice. */
    R30,
    /** Its key changed; it is one issue. */
    R32,
    /** Deleted. */
    R34,
    /** Created in the running sprint. */
    R38,
    /** It came within the planning grace. */
    R39
}
