package plenum.sessions;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session looked back upon: who took part, how long it took, what has come of each activity, and until when it is
 * kept. Results are the activity type's own, absent
 * where nothing was shown; a draft has not started yet. {@code comparison} is there where it was asked for by somebody who
 * may see it and an earlier session of the same team or account was made from the same template.
 */
public record SessionRecap(
        UUID id,
        String name,
        String joinCode,
        String status,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        long durationSeconds,
        @Nullable Instant deletedAt,
        int voterCount,
        boolean canExport,
        Map<UUID, RecapPerson> participants,
        List<RecapActivity> activities,
        @Nullable Comparison comparison) {

    /** The same, with these activities only. */
    public SessionRecap of(List<RecapActivity> wanted) {
        return new SessionRecap(
                id,
                name,
                joinCode,
                status,
                createdAt,
                startedAt,
                endedAt,
                durationSeconds,
                deletedAt,
                voterCount,
                canExport,
                participants,
                wanted,
                comparison);
    }

    public record RecapPerson(String name, String avatar, String role, boolean canVote, boolean hasLeft) {}

    public record RecapActivity(
            UUID id,
            String type,
            String title,
            String status,
            int order,
            @Nullable Object results,
            @Nullable List<ActionState> actions) {}
}
