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
        @Nullable String refusal,
        boolean canWatch,
        @Nullable Requires requires) {

    /** What the session asks of newcomers, told to whoever has its code. */
    public record Requires(boolean signIn, boolean passphrase) {}

    public SessionSummary requiring(Requires asked) {
        return new SessionSummary(
                id,
                name,
                kind,
                joinCode,
                participantCount,
                seatsTaken,
                maxParticipants,
                facilitatorName,
                status,
                phase,
                createdAt,
                canJoin,
                refusal,
                canWatch,
                asked);
    }
}
