package plenum.backlog;

import java.util.Locale;

/** What a status means to a team. */
public enum IssueState {
    TODO,
    STARTED,
    DONE,
    DROPPED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What a status means as long as nobody has said so. */
    public static IssueState of(StatusCategory category) {
        return switch (category) {
            case TODO -> TODO;
            case IN_PROGRESS -> STARTED;
            case DONE -> DONE;
        };
    }
}
