package plenum.planning;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One sprint of a team.
 *
 * @param connectionId by which it is read; absent where it is our own
 * @param zone in which its days are counted; it stays as it was when the sprint began
 * @param graceMinutes for how long after the start what comes in still belongs to the plan
 * @param sealedRevision the revision that holds its figures for good
 */
public record Sprint(
        UUID id,
        UUID teamId,
        @Nullable UUID connectionId,
        @Nullable String externalId,
        String name,
        @Nullable String goal,
        GoalResult goalResult,
        State state,
        ZoneId zone,
        @Nullable Instant plannedStartAt,
        @Nullable Instant plannedEndAt,
        @Nullable Instant activatedAt,
        @Nullable Instant completedAt,
        int graceMinutes,
        Sealing sealing,
        @Nullable Integer sealedRevision,
        Instant createdAt,
        Instant updatedAt,
        int version) {

    public enum State {
        FUTURE,
        ACTIVE,
        CLOSED
    }

    /** What people say became of the goal; it changes no figure. */
    public enum GoalResult {
        NOT_SET,
        MET,
        PARTLY,
        MISSED
    }

    /** Whether its figures can still change. */
    public enum Sealing {
        NONE,
        /** It is over, and not everything about it is known yet. */
        PENDING,
        SEALED
    }

    /** One that a team is about to plan. */
    public static Sprint blank(UUID id, UUID team, ZoneId zone, int graceMinutes, Instant now) {
        return new Sprint(
                id,
                team,
                null,
                null,
                "",
                null,
                GoalResult.NOT_SET,
                State.FUTURE,
                zone,
                null,
                null,
                null,
                null,
                graceMinutes,
                Sealing.NONE,
                null,
                now,
                now,
                1);
    }

    public boolean isRemote() {
        return connectionId != null;
    }

    /** The same under another id. */
    public Sprint as(UUID other) {
        return with(other, state, completedAt);
    }

    /** As it was before it ended. */
    public Sprint running() {
        return with(id, State.ACTIVE, null);
    }

    private Sprint with(UUID newId, State newState, @Nullable Instant newCompletedAt) {
        return new Sprint(
                newId,
                teamId,
                connectionId,
                externalId,
                name,
                goal,
                goalResult,
                newState,
                zone,
                plannedStartAt,
                plannedEndAt,
                activatedAt,
                newCompletedAt,
                graceMinutes,
                sealing,
                sealedRevision,
                createdAt,
                updatedAt,
                version);
    }
}
