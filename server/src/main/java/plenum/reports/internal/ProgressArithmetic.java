package plenum.reports.internal;

import static plenum.backlog.StatusCategory.DONE;
import static plenum.backlog.StatusCategory.IN_PROGRESS;
import static plenum.backlog.StatusCategory.TODO;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import plenum.backlog.IssueChange;
import plenum.backlog.RecordedChange;
import plenum.backlog.Standing;
import plenum.backlog.StatusCategory;

/** Works the figure out from what the backlog knows. Pure. */
final class ProgressArithmetic {

    private ProgressArithmetic() {}

    static Progress compute(Standing standing, List<RecordedChange> newest, Instant now) {
        long done = count(standing, DONE);
        long inProgress = count(standing, IN_PROGRESS);
        long toDo = count(standing, TODO);
        return new Progress(
                done + inProgress + toDo,
                done,
                inProgress,
                toDo,
                standing.changes(),
                latest(standing.changes(), newest),
                now,
                standing.changesUntil());
    }

    private static long count(Standing standing, StatusCategory category) {
        return standing.issues().getOrDefault(category, 0L);
    }

    /** Numbered down from the number of all changes, so that one change more renumbers none of the others. */
    private static Map<String, Progress.Latest> latest(long changes, List<RecordedChange> newest) {
        var latest = new LinkedHashMap<String, Progress.Latest>();
        for (var recorded : newest) {
            latest.put(String.valueOf(changes - latest.size()), line(recorded.issueKey(), recorded.change()));
        }
        return latest;
    }

    private static Progress.Latest line(String key, IssueChange change) {
        return new Progress.Latest(
                key,
                change.field().name().toLowerCase(Locale.ROOT),
                words(change.from()),
                words(change.to()),
                change.at());
    }

    private static @Nullable String words(IssueChange.@Nullable Value value) {
        return value == null ? null : value.words();
    }
}
