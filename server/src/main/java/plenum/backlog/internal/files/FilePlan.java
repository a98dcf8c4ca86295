package plenum.backlog.internal.files;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plenum.backlog.IssueChange;
import plenum.backlog.internal.issues.Content;
import plenum.backlog.internal.issues.Stored;
import plenum.backlog.internal.links.Link;

/**
 * What would become of a file.
 *
 * @param lines one for each good row, in order
 * @param links that issues get in addition
 * @param events of a file of history
 */
record FilePlan(
        List<Line> lines, List<BadRow> badRows, Set<Link> links, List<ToldEvent> events, Map<Action, Integer> counts) {

    enum Action {
        CREATE,
        UPDATE,
        SKIP,
        ERROR
    }

    /**
     * One row, read.
     *
     * @param before the issue it is about; absent for a new one
     * @param after what that holds then; absent of a row of history
     */
    record Line(
            int row,
            Action action,
            UUID id,
            String key,
            String title,
            @Nullable Stored before,
            @Nullable Content after,
            @Nullable Instant createdAt,
            String rank) {}

    /** Something that happened to an issue, and who did it. */
    record ToldEvent(
            long issueNo,
            UUID issue,
            IssueChange change,
            @Nullable UUID actor) {}

    int count(Action action) {
        return counts.getOrDefault(action, 0);
    }
}
