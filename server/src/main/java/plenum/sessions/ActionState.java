package plenum.sessions;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something people agreed to do about a result; {@code status} is open, done or dropped. */
public record ActionState(
        UUID id,
        UUID activityId,
        String text,
        @Nullable UUID ownerId,
        @Nullable String due,
        String status,
        Instant agreedAt) {}
