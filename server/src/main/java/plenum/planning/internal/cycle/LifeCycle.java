package plenum.planning.internal.cycle;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import plenum.planning.Sprint;
import plenum.planning.Sprint.GoalResult;
import plenum.planning.Sprint.Sealing;
import plenum.planning.Sprint.State;
import plenum.shared.Problem;
import plenum.shared.Refusal;

/** What may become of a sprint of our own, from its plan to its end and back. Pure. */
record LifeCycle(Sprint sprint) {

    static final Duration SHORTEST = Duration.ofHours(1);
    static final Duration LONGEST = Duration.ofDays(90);
    static final Duration BACKDATED = Duration.ofDays(7);
    static final int LONGEST_GRACE = 1_440;
    static final int LONGEST_NAME = 200;
    static final int LONGEST_GOAL = 1_000;

    /** @param whole whether what is left out becomes absent instead of staying */
    Sprint edited(SprintWish wish, boolean whole) {
        requireOwn();
        var start = whole || wish.plannedStartAt() != null ? wish.plannedStartAt() : sprint.plannedStartAt();
        var end = whole || wish.plannedEndAt() != null ? wish.plannedEndAt() : sprint.plannedEndAt();
        if (sprint.state() == State.CLOSED
                && !(Objects.equals(start, sprint.plannedStartAt()) && Objects.equals(end, sprint.plannedEndAt()))) {
            throw Problem.SPRINT_CLOSED.refusal();
        }
        var complaints = new ArrayList<Refusal.Detail>();
        var name = wish.name() == null && !whole ? sprint.name() : name(wish.name(), complaints);
        var goal = wish.goal() == null && !whole ? sprint.goal() : goal(wish.goal(), complaints);
        var zone = wish.timeZone() == null ? sprint.zone() : zone(wish.timeZone(), complaints);
        int grace = wish.planningGraceMinutes() == null ? sprint.graceMinutes() : wish.planningGraceMinutes();
        var result = wish.goalResult() == null ? sprint.goalResult() : wish.goalResult();
        check(start, end, complaints);
        checkWhatStays(zone, grace, result, complaints);
        if (!complaints.isEmpty()) {
            throw Problem.VALIDATION_ERROR.on(List.copyOf(complaints));
        }
        return with(name, goal, result, zone, start, end, grace);
    }

    Sprint started(@Nullable Instant wished, Instant now) {
        requireOwn();
        requireState(State.FUTURE);
        var complaints = new ArrayList<Refusal.Detail>();
        if (sprint.plannedEndAt() == null) {
            complaints.add(new Refusal.Detail("planned_end_at", "is needed before a sprint starts"));
        }
        var at = wished == null ? now : wished;
        if (at.isAfter(now) || at.isBefore(now.minus(BACKDATED))) {
            complaints.add(new Refusal.Detail("activated_at", "must lie within the last 7 days"));
        } else if (sprint.plannedEndAt() != null && !at.isBefore(sprint.plannedEndAt())) {
            complaints.add(new Refusal.Detail("planned_end_at", "must be after the start"));
        }
        if (!complaints.isEmpty()) {
            throw Problem.VALIDATION_ERROR.on(List.copyOf(complaints));
        }
        return being(State.ACTIVE, at, null);
    }

    Sprint completed(@Nullable GoalResult result, Instant now) {
        requireOwn();
        requireState(State.ACTIVE);
        var over = being(State.CLOSED, sprint.activatedAt(), now);
        return result == null ? over : new LifeCycle(over).judged(result);
    }

    Sprint reopened() {
        requireOwn();
        requireState(State.CLOSED);
        return being(State.ACTIVE, sprint.activatedAt(), null);
    }

    /** Before its tracker has told everything. */
    void requireWaiting() {
        if (sprint.state() != State.CLOSED || sprint.sealing() != Sealing.PENDING) {
            throw Problem.SPRINT_STATE_INVALID
                    .refusal()
                    .with("state", sprint.state())
                    .with("sealing", sprint.sealing());
        }
    }

    /** Whether issues may still come and go. */
    void requireOpen() {
        requireOwn();
        if (sprint.state() == State.CLOSED) {
            throw Problem.SPRINT_CLOSED.refusal();
        }
    }

    /** Whether it is empty only its store knows. */
    void requireDeletable() {
        requireOwn();
        requireState(State.FUTURE);
    }

    private void requireOwn() {
        if (sprint.isRemote()) {
            throw Problem.SPRINT_IS_REMOTE.refusal();
        }
    }

    private void requireState(State needed) {
        if (sprint.state() != needed) {
            throw Problem.SPRINT_STATE_INVALID.refusal().with("state", sprint.state());
        }
    }

    private void checkWhatStays(ZoneId zone, int grace, GoalResult result, List<Refusal.Detail> complaints) {
        if (grace < 0 || grace > LONGEST_GRACE) {
            complaints.add(new Refusal.Detail("planning_grace_minutes", "must be between 0 and " + LONGEST_GRACE));
        }
        if (sprint.state() != State.FUTURE && !zone.equals(sprint.zone())) {
            complaints.add(new Refusal.Detail("time_zone", "stays as it was when the sprint started"));
        }
        if (sprint.state() != State.FUTURE && grace != sprint.graceMinutes()) {
            complaints.add(new Refusal.Detail("planning_grace_minutes", "stays as it was when the sprint started"));
        }
        if (sprint.state() != State.CLOSED && result != GoalResult.NOT_SET) {
            complaints.add(new Refusal.Detail("goal_result", "is known once the sprint is over"));
        }
    }

    private static void check(@Nullable Instant start, @Nullable Instant end, List<Refusal.Detail> complaints) {
        if (start == null || end == null) {
            return;
        }
        var length = Duration.between(start, end);
        if (!end.isAfter(start)) {
            complaints.add(new Refusal.Detail("planned_end_at", "must be after the start"));
        } else if (length.compareTo(SHORTEST) < 0 || length.compareTo(LONGEST) > 0) {
            complaints.add(new Refusal.Detail("planned_end_at", "must be 1 hour to 90 days after the start"));
        }
    }

    private static String name(@Nullable String typed, List<Refusal.Detail> complaints) {
        var name = typed == null ? "" : typed.strip();
        if (name.isEmpty() || name.codePointCount(0, name.length()) > LONGEST_NAME) {
            complaints.add(new Refusal.Detail("name", "must have 1 to %d characters".formatted(LONGEST_NAME)));
        }
        return name;
    }

    private static @Nullable String goal(@Nullable String typed, List<Refusal.Detail> complaints) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        var goal = typed.strip();
        if (goal.codePointCount(0, goal.length()) > LONGEST_GOAL) {
            complaints.add(new Refusal.Detail("goal", "must have at most %d characters".formatted(LONGEST_GOAL)));
        }
        return goal;
    }

    private ZoneId zone(String typed, List<Refusal.Detail> complaints) {
        if (!typed.equals("UTC") && !ZoneId.getAvailableZoneIds().contains(typed)) {
            complaints.add(new Refusal.Detail("time_zone", "is not the name of a time zone"));
            return sprint.zone();
        }
        return ZoneId.of(typed);
    }

    private Sprint judged(GoalResult result) {
        return with(
                sprint.name(),
                sprint.goal(),
                result,
                sprint.zone(),
                sprint.plannedStartAt(),
                sprint.plannedEndAt(),
                sprint.graceMinutes());
    }

    private Sprint with(
            String name,
            @Nullable String goal,
            GoalResult result,
            ZoneId zone,
            @Nullable Instant start,
            @Nullable Instant end,
            int grace) {
        return new Sprint(
                sprint.id(),
                sprint.teamId(),
                sprint.connectionId(),
                sprint.externalId(),
                name,
                goal,
                result,
                sprint.state(),
                zone,
                start,
                end,
                sprint.activatedAt(),
                sprint.completedAt(),
                grace,
                sprint.sealing(),
                sprint.sealedRevision(),
                sprint.createdAt(),
                sprint.updatedAt(),
                sprint.version());
    }

    private Sprint being(State state, @Nullable Instant activatedAt, @Nullable Instant completedAt) {
        return new Sprint(
                sprint.id(),
                sprint.teamId(),
                sprint.connectionId(),
                sprint.externalId(),
                sprint.name(),
                sprint.goal(),
                state == State.CLOSED ? sprint.goalResult() : GoalResult.NOT_SET,
                state,
                sprint.zone(),
                sprint.plannedStartAt(),
                sprint.plannedEndAt(),
                activatedAt,
                completedAt,
                sprint.graceMinutes(),
                state == State.CLOSED ? Sealing.PENDING : Sealing.NONE,
                null,
                sprint.createdAt(),
                sprint.updatedAt(),
                sprint.version());
    }
}
