package plenum.sessions;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A place was given, or found again; only a new place comes with its secret, and only who runs the session gets its code. */
public record Seated(
        UUID sessionId,
        UUID participantId,
        @Nullable String seatToken,
        @Nullable String facilitatorCode,
        SessionState session) {

    /** Says nothing of the secret. */
    @Override
    public String toString() {
        return "Seated[sessionId=%s, participantId=%s]".formatted(sessionId, participantId);
    }
}
