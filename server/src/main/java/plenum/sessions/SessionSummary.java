package plenum.sessions;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A session as strangers see it: enough to choose and join it. */
public record SessionSummary(
        UUID id,
        String name,
        String kind,
        String joinCode,
        int participantCount,
        int seatsTaken,
        int maxParticipants,
        @Nullable String facilitatorName,
        String status,
        String phase,
        Instant createdAt,
        boolean canJoin,
        @Nullable String refusal) {}
