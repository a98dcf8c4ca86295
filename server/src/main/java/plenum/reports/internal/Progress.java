package plenum.reports.internal;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far all issues are, with the latest changes behind the numbers.
 *
 * @param latest by number, the newest with the highest
 * @param eventsUntil the newest change counted
 */
record Progress(
        long total,
        long done,
        long inProgress,
        long toDo,
        long changesSeen,
        Map<String, Latest> latest,
        Instant computedAt,
        @Nullable Instant eventsUntil) {

    record Latest(
            String key,
            String field,
            @Nullable String from,
            @Nullable String to,
            Instant at) {}

    /** Whether it says the same; when it was worked out does not matter. */
    boolean saysTheSameAs(@Nullable Progress other) {
        return other != null && equals(other.computedAt(computedAt));
    }

    private Progress computedAt(Instant instant) {
        return new Progress(total, done, inProgress, toDo, changesSeen, latest, instant, eventsUntil);
    }
}
