package plenum.sessions;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An activity as those see it who prepare it, with its whole configuration. */
public record ActivityState(
        UUID id,
        UUID sessionId,
        String type,
        String title,
        @Nullable String description,
        int order,
        String status,
        @Nullable String closedReason,
        @Nullable String integrity,
        boolean isCurrent,
        String stage,
        @Nullable Integer round,
        Object config,
        int configVersion,
        @Nullable Integer timeoutSeconds,
        @Nullable Instant endsAt,
        int revision,
        Instant createdAt,
        Instant updatedAt) {}
