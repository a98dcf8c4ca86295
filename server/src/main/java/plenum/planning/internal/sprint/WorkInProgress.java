package plenum.planning.internal.sprint;

import java.time.Instant;
import java.util.Collection;

/** The one count of work in progress: started at that instant. Closed work is not, blocked work is (R40). */
public final class WorkInProgress {

    private WorkInProgress() {}

    public static long at(Instant instant, Collection<IssueHistory> issues, StatusMapping mapping) {
        return issues.stream()
                .filter(issue -> isStarted(issue, instant, mapping))
                .count();
    }

    private static boolean isStarted(IssueHistory issue, Instant instant, StatusMapping mapping) {
        return issue.level() == IssueHistory.Level.STANDARD
                && issue.existsAt(instant)
                && mapping.state(
                                issue.statuses().at(instant),
                                issue.resolutions().at(instant))
                        == WorkState.STARTED;
    }
}
