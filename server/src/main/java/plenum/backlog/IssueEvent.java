package plenum.backlog;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One field of one issue went from one value to another, as it stands in our books for ever.
 *
 * @param seq the order among events of one instant
 * @param from the value as its id, where it has one; `fromText` is how people read it
 * @param historyId the same for everything that was changed together
 * @param supersededBy the history that proved it wrong; it no longer counts
 */
public record IssueEvent(
        UUID issueId,
        Instant at,
        int seq,
        IssueField field,
        @Nullable String from,
        @Nullable String to,
        @Nullable String fromText,
        @Nullable String toText,
        @Nullable UUID actorId,
        long historyId,
        Origin origin,
        Instant recordedAt,
        @Nullable Long supersededBy) {}
