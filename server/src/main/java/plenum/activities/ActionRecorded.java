package plenum.activities;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fact for whoever keeps a team's work: people agreed to do something, or changed what they had agreed. A later fact
 * about the same action replaces an earlier one.
 */
public record ActionRecorded(
        UUID sessionId,
        UUID activityId,
        UUID teamId,
        UUID actionId,
        String text,
        @Nullable UUID ownerId,
        @Nullable String owner,
        @Nullable String due,
        String status,
        Instant recordedAt) {}
