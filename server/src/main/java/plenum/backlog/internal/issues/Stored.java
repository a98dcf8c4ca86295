package plenum.backlog.internal.issues;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An issue as the table has it, held so that nobody else changes it meanwhile.
 *
 * @param no what its history knows it by
 * @param changedAt when its latest own event happened; the next happens later
 */
public record Stored(
        UUID id,
        long no,
        @Nullable UUID teamId,
        @Nullable UUID source,
        String rank,
        int version,
        Instant createdAt,
        Instant changedAt,
        @Nullable Instant deletedAt,
        Content content) {

    public boolean isRemote() {
        return source != null;
    }

    public boolean isDeleted() {
        return deletedAt != null;
    }
}
