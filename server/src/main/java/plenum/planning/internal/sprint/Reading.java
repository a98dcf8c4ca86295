package plenum.planning.internal.sprint;

/** How a team reads its sprints. */
public record Reading(Subtasks subtasks, View view) {

    public static final Reading USUAL = new Reading(Subtasks.IGNORE, View.PLENUM);

    public enum Subtasks {
        IGNORE,
        /** An issue with estimated sub-tasks counts through them and not itself (R28). */
        CHILDREN
    }

    public enum View {
        PLENUM,
        /** As Jira shows it: dropped is completed, and there is no planning grace. */
        JIRA
    }
}
