package plenum.sessions;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place was given, or found again, as of version {@code v}; only a new place comes with its secret, and only who runs
 * the session gets its code.
 */
public record Seated(
        UUID sessionId,
        UUID participantId,
        @Nullable String seatToken,
        @Nullable String facilitatorCode,
        SessionState session,
        long v,
        @Nullable CapacityWarning warning) {

    /** The same with what its maker should know about the room that is left. */
    public Seated warnedOf(@Nullable CapacityWarning little) {
        return new Seated(sessionId, participantId, seatToken, facilitatorCode, session, v, little);
    }

    /** Says nothing of the secret. */
    @Override
    public String toString() {
        return "Seated[sessionId=%s, participantId=%s]".formatted(sessionId, participantId);
    }
}
