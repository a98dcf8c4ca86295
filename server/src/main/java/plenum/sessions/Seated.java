package plenum.sessions;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A place was given, or found again; only a new place comes with its secret. */
public record Seated(
        UUID sessionId, UUID participantId, @Nullable String seatToken, SessionState session) {}
