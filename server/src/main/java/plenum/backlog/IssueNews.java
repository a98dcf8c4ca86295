package plenum.backlog;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a tracker tells about one issue: how it stood at a moment of its history, and changes that led there.
 *
 * @param source who tells: a connection, or ourselves
 * @param externalId the tracker's own name for the issue, which outlives a change of its key
 */
public record IssueNews(
        UUID source,
        String externalId,
        Moment asOf,
        Values values,
        @Nullable Instant deletedAt,
        List<IssueChange> changes) {

    /** Two changes can share a millisecond; the tracker's history number tells which came later. */
    public record Moment(Instant at, long historyId) implements Comparable<Moment> {
        @Override
        public int compareTo(Moment other) {
            int byTime = at.compareTo(other.at);
            return byTime != 0 ? byTime : Long.compare(historyId, other.historyId);
        }
    }

    public record Values(
            String projectKey,
            String key,
            String type,
            String title,
            Status status,
            @Nullable String resolution,
            @Nullable String priority,
            @Nullable Instant createdAt) {}

    public record Status(String id, String name, StatusCategory category) {}
}
