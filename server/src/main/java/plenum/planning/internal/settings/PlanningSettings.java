package plenum.planning.internal.settings;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plenum.planning.internal.sprint.Reading.Subtasks;

/**
 * How a team plans and counts.
 *
 * @param parallelSprints whether more than one sprint may run at a time
 * @param wipLimit what the team wants to have under way at most
 */
public record PlanningSettings(
        UUID teamId,
        int planningGraceMinutes,
        boolean parallelSprints,
        Subtasks subtasks,
        @Nullable Integer wipLimit,
        @Nullable Instant updatedAt,
        int version) {

    /** Of a team that has decided nothing. */
    public static PlanningSettings usual(UUID team) {
        return new PlanningSettings(team, 0, false, Subtasks.IGNORE, null, null, 0);
    }
}
