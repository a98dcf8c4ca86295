package plenum.planning.internal.cycle;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import plenum.planning.Sprint.GoalResult;

/** How a sprint is to be; what is absent stays, or is proposed for a new one. */
record SprintWish(
        @Nullable String name,
        @Nullable String goal,
        @Nullable GoalResult goalResult,
        @Nullable String timeZone,
        @Nullable Instant plannedStartAt,
        @Nullable Instant plannedEndAt,
        @Nullable Integer planningGraceMinutes) {}
