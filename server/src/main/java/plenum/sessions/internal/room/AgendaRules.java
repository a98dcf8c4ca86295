package plenum.sessions.internal.room;

import static plenum.activities.Decision.refused;
import static plenum.activities.Decision.repeated;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plenum.activities.Decision;
import plenum.activities.Turn;
import plenum.sessions.internal.room.Progress.Closing;
import plenum.sessions.internal.room.Progress.Status;
import plenum.shared.Problem;
import plenum.shared.Refusal;

/** What begins, ends and begins again on a session's agenda. Pure. */
final class AgendaRules {

    private AgendaRules() {}

    static Decision<RoomEvent> decide(RoomState room, RoomCommand.Plan plan, Instant now) {
        var right = rightFor(plan.command());
        if (!room.may(plan.participant(), right)) {
            return refused(RoomRules.notAllowed("activity." + (right == Right.CONTROL ? "run" : "prepare")));
        }
        var paused = right == Right.CONTROL ? Absence.pausing(room) : Optional.<Refusal>empty();
        if (paused.isPresent()) {
            return refused(paused.get());
        }
        return switch (plan.command()) {
            case AgendaCommand.Add add -> Preparing.add(room, add, now);
            case AgendaCommand.Insert(var lines) -> Preparing.insert(room, lines, now);
            case AgendaCommand.Edit edit -> Preparing.edit(room, edit, now);
            case AgendaCommand.Remove(var id) -> Preparing.remove(room, id, now);
            case AgendaCommand.Order(var ids) -> Preparing.order(room, ids, now);
            case AgendaCommand.Agree agree -> Agreeing.agree(room, agree, now);
            case AgendaCommand.Amend amend -> Agreeing.amend(room, amend, now);
            case AgendaCommand.Stay() -> Advancing.stay(room, now);
            case AgendaCommand.Publish(var id) -> publish(room, id, now);
            case AgendaCommand.Start(var id, var closing) -> start(room, id, closing, now);
            case AgendaCommand.Close(var id) -> close(room, id, now);
            case AgendaCommand.Reopen(var id, var closing) -> reopen(room, plan.participant(), id, closing, now);
        };
    }

    private static Right rightFor(AgendaCommand command) {
        return switch (command) {
            case AgendaCommand.Add _,
                    AgendaCommand.Insert _,
                    AgendaCommand.Edit _,
                    AgendaCommand.Remove _,
                    AgendaCommand.Agree _,
                    AgendaCommand.Amend _,
                    AgendaCommand.Order _ -> Right.MANAGE;
            case AgendaCommand.Publish _,
                    AgendaCommand.Start _,
                    AgendaCommand.Close _,
                    AgendaCommand.Reopen _,
                    AgendaCommand.Stay _ -> Right.CONTROL;
        };
    }

    /** At a table the first thing on the agenda begins with the session; nothing else there is to do. */
    static Decision<RoomEvent> begin(RoomState room, Instant now) {
        if (!room.isDraft()) {
            return repeated();
        }
        var paused = Absence.pausing(room);
        if (paused.isPresent()) {
            return refused(paused.get());
        }
        var events = new ArrayList<RoomEvent>(List.of(new RoomEvent.Began(now)));
        if (room.place().isTable()) {
            room.agenda().inOrder().findFirst().ifPresent(one -> events.add(begun(one, now)));
        }
        return new Decision.Accepted<>(events);
    }

    static RoomEvent begun(Activity activity, Instant now) {
        return happened(new AgendaEvent.Started(activity.id(), end(activity, now)), now);
    }

    private static Decision<RoomEvent> publish(RoomState room, UUID id, Instant now) {
        var activity = room.agenda().activities().get(id);
        if (activity == null) {
            return unknown();
        }
        return switch (activity.progress().status()) {
            case DRAFT -> happens(now, new AgendaEvent.Published(id));
            case PUBLISHED -> repeated();
            case ACTIVE, CLOSED -> refused(standingAt(activity));
        };
    }

    private static Decision<RoomEvent> start(RoomState room, UUID id, boolean closing, Instant now) {
        var activity = room.agenda().activities().get(id);
        if (activity == null) {
            return unknown();
        }
        if (activity.progress().status() == Status.CLOSED) {
            return refused(standingAt(activity));
        }
        if (activity.isActive() && (room.agenda().isCurrent(activity) || activity.isParallel())) {
            return repeated();
        }
        if (isInTheWay(room, activity) && !closing) {
            return refused(RoomRules.wrongPhase(room));
        }
        var events = cleared(room, activity, now);
        if (room.isDraft()) {
            events.add(new RoomEvent.Began(now));
        }
        events.add(begun(activity, now));
        return new Decision.Accepted<>(events);
    }

    /** Brought back, it ends when it would have ended; begun, after the time it was given. */
    private static @Nullable Instant end(Activity activity, Instant now) {
        var timeout = activity.brief().timeout();
        return activity.isActive() || timeout == null ? activity.progress().endsAt() : now.plus(timeout);
    }

    private static boolean isInTheWay(RoomState room, Activity next) {
        var current = room.current();
        return current != null && !next.isParallel() && !current.id().equals(next.id()) && current.takesAnswers();
    }

    /** What goes on is set aside as it is; open answers are closed before. */
    private static List<RoomEvent> cleared(RoomState room, Activity next, Instant now) {
        var events = new ArrayList<RoomEvent>();
        var current = room.current();
        if (current != null && isInTheWay(room, next)) {
            events.add(happened(new AgendaEvent.Closed(current.id(), Closing.MANUAL), now));
        }
        return events;
    }

    private static Decision<RoomEvent> close(RoomState room, UUID id, Instant now) {
        var activity = room.agenda().activities().get(id);
        if (activity == null) {
            return unknown();
        }
        return switch (activity.progress().status()) {
            case ACTIVE -> happens(now, new AgendaEvent.Closed(id, Closing.MANUAL));
            case CLOSED -> repeated();
            case DRAFT, PUBLISHED ->
                refused(Problem.ACTIVITY_NOT_ACTIVE
                        .refusal()
                        .with("state", activity.progress().status().word()));
        };
    }

    private static Decision<RoomEvent> reopen(RoomState room, UUID who, UUID id, boolean closing, Instant now) {
        var activity = room.agenda().activities().get(id);
        if (activity == null) {
            return unknown();
        }
        if (activity.isActive()) {
            return repeated();
        }
        if (activity.progress().status() != Status.CLOSED) {
            return refused(standingAt(activity));
        }
        if (isInTheWay(room, activity) && !closing) {
            return refused(RoomRules.wrongPhase(room));
        }
        var events = cleared(room, activity, now);
        events.add(reopened(activity, now));
        var turn = new Turn(who, true, false, null, room.crowd(), now);
        return switch (activity.play().reopen(turn)) {
            case Decision.Refused<?>(var refusal) -> refused(refusal);
            case Decision.Repeated<?>() -> new Decision.Accepted<>(events);
            case Decision.Accepted<?>(var played) -> {
                played.forEach(event -> events.add(new RoomEvent.Played(id, event, now)));
                yield new Decision.Accepted<>(events);
            }
        };
    }

    /** With what was left of its time when it was closed; all of it, if that was why. */
    static RoomEvent reopened(Activity activity, Instant now) {
        var progress = activity.progress();
        var timeout = activity.brief().timeout();
        if (timeout == null) {
            return happened(new AgendaEvent.Reopened(activity.id(), null), now);
        }
        boolean left =
                progress.closing() != Closing.TIMEOUT && progress.endsAt() != null && progress.closedAt() != null;
        var time = left ? Duration.between(progress.closedAt(), progress.endsAt()) : timeout;
        return happened(new AgendaEvent.Reopened(activity.id(), now.plus(time.isNegative() ? timeout : time)), now);
    }

    /** What closes because its time is up. */
    static Optional<RoomEvent> timedOut(RoomState room, Instant now) {
        return room.agenda()
                .active()
                .filter(one -> one.progress().isOver(now))
                .findFirst()
                .map(one -> happened(new AgendaEvent.Closed(one.id(), Closing.TIMEOUT), now));
    }

    static RoomState evolve(RoomState room, RoomEvent.Planned planned) {
        var agenda = room.agenda();
        var at = planned.at();
        var later = switch (planned.event()) {
            case AgendaEvent.Prepared(var activity, var _) -> agenda.with(activity);
            case AgendaEvent.Removed(var id) -> agenda.without(id);
            case AgendaEvent.Ordered(var ids) -> agenda.ordered(ids);
            case AgendaEvent.Published(var id) -> agenda.with(agenda.get(id).being(Progress.PUBLISHED));
            case AgendaEvent.Started(var id, var end) ->
                agenda.showing(agenda.get(id).being(Progress.active(end)));
            case AgendaEvent.Closed(var id, var reason) ->
                agenda.with(agenda.get(id).closed(reason, at));
            case AgendaEvent.Reopened(var id, var end) ->
                agenda.showing(agenda.get(id).reopened(end, at));
            case AgendaEvent.Announced(var from, var then) -> agenda.advancing(new Advance(from, then));
            case AgendaEvent.Halted(var from, var byChoice) ->
                agenda.advancing(byChoice ? new Advance(from, null) : null);
            case AgendaEvent.Agreed(var id, var action) ->
                agenda.with(agenda.get(id).agreeing(action));
        };
        return room.agenda(later).touched(at);
    }

    static Decision<RoomEvent> happens(Instant now, AgendaEvent event) {
        return Decision.accepted(happened(event, now));
    }

    static RoomEvent happened(AgendaEvent event, Instant now) {
        return new RoomEvent.Planned(event, now);
    }

    static Decision<RoomEvent> unknown() {
        return refused(Problem.ACTIVITY_NOT_FOUND.refusal());
    }

    private static Refusal standingAt(Activity activity) {
        return Problem.WRONG_PHASE
                .refusal()
                .with("state", activity.progress().status().word());
    }
}
