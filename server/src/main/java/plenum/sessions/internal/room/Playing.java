package plenum.sessions.internal.room;

import static plenum.activities.Decision.refused;
import static plenum.activities.Decision.repeated;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import plenum.activities.Anonymity;
import plenum.activities.Answer;
import plenum.activities.Decision;
import plenum.activities.Outline;
import plenum.activities.Outline.Phase;
import plenum.activities.Timing;
import plenum.activities.Turn;
import plenum.sessions.internal.room.Progress.Status;
import plenum.shared.Problem;
import plenum.shared.Refusal;

/** What becomes of the commands that are an activity's own: its type decides, the agenda says when. Pure. */
final class Playing {

    private Playing() {}

    static Decision<RoomEvent> decide(RoomState room, RoomCommand.Play command, Instant now) {
        var activity = room.agenda().activities().get(command.activity());
        if (activity == null) {
            return AgendaRules.unknown();
        }
        var who = command.participant();
        if (!room.isHere(who)) {
            return refused(Problem.UNAUTHENTICATED.refusal());
        }
        var paused = Absence.pausing(room);
        if (paused.isPresent() && !(command.command() instanceof Answer && !room.standsStill())) {
            return refused(paused.get());
        }
        if (command.command() instanceof Answer && !hasBegun(activity)) {
            return refused(notActive(activity));
        }
        var kept = command.answered(activity.box());
        var turn = new Turn(
                who,
                room.may(who, Right.CONTROL),
                room.may(who, Right.ANSWER),
                kept == null ? null : kept.ballot(),
                room.crowd(),
                now,
                room.place().hostAccountId() != null,
                command.timing() == null ? Timing.at(now) : command.timing());
        return switch (activity.play().decide(command.command(), turn)) {
            case Decision.Accepted<?>(var events) ->
                admitted(room, activity, command.command(), played(activity, events, now), now);
            case Decision.Repeated<?>() -> repeated();
            case Decision.Refused<?>(var refusal) -> refused(refusal);
        };
    }

    private static List<RoomEvent> played(Activity activity, List<?> events, Instant now) {
        return events.stream()
                .<RoomEvent>map(event -> new RoomEvent.Played(activity.id(), event, now))
                .toList();
    }

    /**
     * What is in front of everybody is played. What is closed and still in front of them can be shown, hidden and asked
     * again, and anything else can be prepared as long as nothing begins in it.
     */
    private static Decision<RoomEvent> admitted(
            RoomState room, Activity activity, Object command, List<RoomEvent> events, Instant now) {
        var current = room.agenda().isCurrent(activity);
        if (activity.isActive() && (current || activity.isParallel())) {
            return new Decision.Accepted<>(events);
        }
        if (command instanceof Answer) {
            return refused(Problem.ROUND_CLOSED.refusal().with("state", activity.outline()));
        }
        var before = activity.play().outline();
        var after = after(activity, events);
        if (after.equals(before)) {
            return new Decision.Accepted<>(events);
        }
        if (!current || activity.progress().status() != Status.CLOSED) {
            return refused(notActive(activity));
        }
        if (after.round() > before.round()) {
            return askedAgain(activity, events, now);
        }
        return after.phase() == Phase.WAITING || after.phase() == Phase.RESULTS
                ? new Decision.Accepted<>(events)
                : refused(notActive(activity));
    }

    private static Decision<RoomEvent> askedAgain(Activity activity, List<RoomEvent> events, Instant now) {
        var more = new ArrayList<>(List.of(AgendaRules.reopened(activity, now)));
        more.addAll(events);
        return new Decision.Accepted<>(more);
    }

    private static Outline after(Activity activity, List<RoomEvent> events) {
        Play<?, ?, ?> play = activity.play();
        for (var event : events) {
            play = play.evolve(((RoomEvent.Played) event).event());
        }
        return play.outline();
    }

    private static boolean hasBegun(Activity activity) {
        return activity.isActive() || activity.progress().status() == Status.CLOSED;
    }

    private static Refusal notActive(Activity activity) {
        return Problem.ACTIVITY_NOT_ACTIVE
                .refusal()
                .with("state", activity.progress().status().word());
    }

    /** From the close on nobody can tell any more who gave an anonymous answer. */
    static RoomState evolve(RoomState room, RoomEvent.Played played) {
        var activity = room.agenda().get(played.activity());
        var after = activity.play().evolve(played.event());
        int round = after.outline().round();
        var own = after.ownTime();
        var box = activity.box().opened(round, own == null ? Set.of() : own.rounds());
        for (var ballot : activity.play().ballotsOf(played.event())) {
            box = box.with(ballot, played.at());
        }
        if (after.anonymity() == Anonymity.ANONYMOUS && after.settled()) {
            box = BallotBox.forgotten(round);
        }
        return room.activity(activity.playing(after, box)).touched(played.at());
    }
}
