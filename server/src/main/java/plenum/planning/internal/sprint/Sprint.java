package plenum.planning.internal.sprint;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a sprint: what people planned and what happened.
 *
 * @param activatedAt the real start, where the source tells it
 * @param observedActiveAt when we first saw it running, where the source does not
 * @param grace for how long after the start what comes in still belongs to the plan (R39)
 */
public record Sprint(
        String id,
        State state,
        ZoneId zone,
        @Nullable Instant plannedStart,
        @Nullable Instant plannedEnd,
        @Nullable Instant activatedAt,
        @Nullable Instant observedActiveAt,
        @Nullable Instant completedAt,
        Duration grace) {

    public enum State {
        FUTURE,
        ACTIVE,
        CLOSED
    }
}
