package plenum.sessions;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a round has brought, as everybody may see it. */
public record ActivityResults(
        UUID activityId,
        String type,
        String title,
        String status,
        @Nullable Integer round,
        int answeredCount,
        int eligibleCount,
        Object view) {}
