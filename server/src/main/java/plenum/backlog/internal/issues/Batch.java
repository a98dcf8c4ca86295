package plenum.backlog.internal.issues;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plenum.backlog.IssueField;
import plenum.backlog.Origin;

/** What one request or file does to issues, all of it under one number of history. */
public record Batch(
        UUID team,
        List<Edit> edits,
        @Nullable Integer actorNo,
        Origin origin,
        long historyId,
        Instant now,
        Names names) {

    /**
     * How one issue is to be.
     *
     * @param before how it is; absent for a new one
     * @param createdAt when a new one began
     * @param told an event beside those of what it holds: that it was deleted or restored
     */
    public record Edit(
            @Nullable Stored before,
            UUID id,
            Content after,
            String rank,
            Instant createdAt,
            @Nullable Instant deletedAt,
            @Nullable IssueField told) {

        public static Edit added(UUID id, Content content, String rank, Instant createdAt) {
            return new Edit(null, id, content, rank, createdAt, null, null);
        }

        public static Edit changed(Stored before, Content after) {
            return new Edit(before, before.id(), after, before.rank(), before.createdAt(), before.deletedAt(), null);
        }

        boolean isNew() {
            return before == null;
        }

        boolean changesAnything() {
            return before == null || told != null || !before.content().equals(after);
        }
    }
}
