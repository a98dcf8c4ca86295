package plenum.sessions.internal.room;

import static plenum.activities.Decision.accepted;
import static plenum.activities.Decision.refused;
import static plenum.activities.Decision.repeated;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import plenum.activities.Decision;
import plenum.shared.Problem;
import plenum.shared.Refusal;

/** The rules of a room: who may come in, act and go, and what becomes of it. Pure. */
public final class RoomRules {

    private RoomRules() {}

    public static Decision<RoomEvent> decide(RoomState room, RoomCommand command, Instant now) {
        if (command instanceof RoomCommand.Wake) {
            return room.open()
                    ? Advancing.with(
                            room, Consequences.with(room, Meanwhile.over(room, Clocks.wake(room, now), now), now), now)
                    : repeated();
        }
        if (!room.open()) {
            return Afterwards.decide(room, command, now);
        }
        // Nothing revives a session whose time is up, even if the clock has not been heard yet.
        if (Clocks.isOverdue(room, now)) {
            return refused(Problem.SESSION_EXPIRED.refusal());
        }
        var decision = Absence.endingWithTheSession(room, LastSeats.warned(room, among(room, command, now)), now);
        var rest = Meanwhile.over(room, decision, now);
        var whole = Consequences.with(room, room.course().expiring() ? kept(rest, now) : rest, now);
        return Advancing.with(room, whole, now);
    }

    private static Decision<RoomEvent> among(RoomState room, RoomCommand command, Instant now) {
        return switch (command) {
            case RoomCommand.Join join -> Comings.join(room, join, now);
            case RoomCommand.Return back -> Comings.comeBack(room, back, now);
            case RoomCommand.Leave leave -> Comings.leave(room, leave, now);
            case RoomCommand.Notice notice -> Comings.notice(room, notice, now);
            case RoomCommand.Observe observe -> Presences.observe(room, observe, now);
            case RoomCommand.AddDisplay add ->
                allowed(room, add.participant(), Right.MANAGE, "display.add", () -> addDisplay(room, add));
            case RoomCommand.RemoveDisplay(var who, var id) ->
                allowed(room, who, Right.MANAGE, "display.remove", () -> removeDisplay(room, id));
            case RoomCommand.Play play -> Playing.decide(room, play, now);
            case RoomCommand.Plan plan -> AgendaRules.decide(room, plan, now);
            case RoomCommand.Begin(var who) ->
                allowed(room, who, Right.CONTROL, "session.start", () -> AgendaRules.begin(room, now));
            case RoomCommand.Pause(var who) ->
                allowed(room, who, Right.CONTROL, "session.pause", () -> pause(room, now));
            case RoomCommand.Resume(var who) ->
                allowed(room, who, Right.CONTROL, "session.resume", () -> resume(room, now));
            case RoomCommand.TakeOver(var who) ->
                allowed(room, who, Right.TAKE_OVER, "session.take_over", () -> Absence.takeOver(room, who, now));
            case RoomCommand.Transfer(var who, var to) ->
                allowed(room, who, Right.LEAD, "session.transfer", () -> Lead.transfer(room, who, to));
            case RoomCommand.Claim claim -> Lead.claim(room, claim, now);
            case RoomCommand.MakeCode(var who, var code) ->
                allowed(
                        room,
                        who,
                        Right.LEAD,
                        "session.facilitator_code",
                        () -> accepted(new RoomEvent.CodeChanged(code)));
            case RoomCommand.Reopen(var who, var _) ->
                allowed(room, who, Right.MANAGE, "session.reopen", () -> refused(wrongPhase(room)));
            case RoomCommand.Extend(var who) ->
                allowed(room, who, Right.EXTEND, "session.extend", () -> accepted(new RoomEvent.Extended(now)));
            case RoomCommand.Settle settle ->
                allowed(
                        room,
                        settle.participant(),
                        Right.MANAGE,
                        "session.settle",
                        () -> Settling.settle(room, settle));
            case RoomCommand.ChangeRole change ->
                allowed(
                        room,
                        change.participant(),
                        Right.LEAD,
                        "participant.role",
                        () -> People.changeRole(room, change));
            case RoomCommand.ChangeSelf change -> People.changeSelf(room, change);
            case RoomCommand.Rename rename ->
                allowed(
                        room,
                        rename.participant(),
                        Right.HOST,
                        "participant.rename",
                        () -> People.rename(room, rename));
            case RoomCommand.Nudge nudge ->
                allowed(
                        room,
                        nudge.participant(),
                        Right.HOST,
                        "participant.nudge",
                        () -> Nudging.nudge(room, nudge, now));
            case RoomCommand.Kick kick ->
                allowed(room, kick.participant(), Right.HOST, "participant.kick", () -> People.kick(room, kick, now));
            case RoomCommand.Pardon(var who, var target) ->
                allowed(room, who, Right.HOST, "participant.kick", () -> People.pardon(room, target));
            case RoomCommand.Withdraw withdraw -> Departure.withdraw(room, withdraw, now);
            case RoomCommand.Erase erase -> Departure.erase(room, erase, now);
            case RoomCommand.End(var who) ->
                allowed(room, who, Right.LEAD, "session.end", () -> accepted(new RoomEvent.Ended(who, now)));
            case RoomCommand.Wake() -> throw new IllegalArgumentException("the clock is heard before everybody else");
        };
    }

    /** Whatever counts as activity ends a countdown, and everybody is told. */
    private static Decision<RoomEvent> kept(Decision<RoomEvent> decision, Instant now) {
        if (!(decision instanceof Decision.Accepted<RoomEvent>(var events))
                || events.stream().noneMatch(RoomRules::isActivity)) {
            return decision;
        }
        var more = new ArrayList<>(events);
        more.add(new RoomEvent.Extended(now));
        return new Decision.Accepted<>(more);
    }

    private static boolean isActivity(RoomEvent event) {
        return event instanceof RoomEvent.Joined
                || event instanceof RoomEvent.Left
                || event instanceof RoomEvent.Kicked
                || event instanceof RoomEvent.Played
                || event instanceof RoomEvent.Planned
                || event instanceof RoomEvent.Began;
    }

    private static Decision<RoomEvent> allowed(
            RoomState room, UUID who, Right right, String permission, Supplier<Decision<RoomEvent>> decision) {
        return room.may(who, right) ? decision.get() : refused(notAllowed(permission));
    }

    /** Why nothing can be done in a room that is over. */
    public static Refusal over(RoomState room) {
        return Afterwards.over(room);
    }

    private static Decision<RoomEvent> pause(RoomState room, Instant now) {
        return room.course().pause() == null && !room.isDraft()
                ? accepted(new RoomEvent.Paused(Pause.Reason.MANUAL, now))
                : refused(wrongPhase(room));
    }

    private static Decision<RoomEvent> resume(RoomState room, Instant now) {
        var pause = room.course().pause();
        return pause != null && pause.reason() == Pause.Reason.MANUAL
                ? accepted(new RoomEvent.Resumed(now))
                : refused(wrongPhase(room));
    }

    private static Decision<RoomEvent> addDisplay(RoomState room, RoomCommand.AddDisplay add) {
        int most = room.place().limits().displays();
        if (room.displays().size() >= most) {
            return refused(Problem.LIMIT_REACHED.because(most + " screens"));
        }
        return accepted(new RoomEvent.DisplayAdded(add.id(), add.display()));
    }

    private static Decision<RoomEvent> removeDisplay(RoomState room, UUID id) {
        return room.displays().containsKey(id) ? accepted(new RoomEvent.DisplayRemoved(id)) : repeated();
    }

    public static RoomState evolve(RoomState room, RoomEvent event) {
        return switch (event) {
            case RoomEvent.Joined joined ->
                room.participant(joined.participant()).touched(joined.at());
            case RoomEvent.Left left ->
                room.participant(room.get(left.participant()).gone()).touched(left.at());
            case RoomEvent.FacilitatorChanged changed -> led(room, changed);
            case RoomEvent.Noticed noticed ->
                room.participant(room.get(noticed.participant()).online(noticed.online(), noticed.at()));
            case RoomEvent.Observed observed -> Presences.observed(room, observed);
            case RoomEvent.DisplayAdded(var id, var display) -> {
                var more = new LinkedHashMap<>(room.displays());
                more.put(id, display);
                yield room.displays(more);
            }
            case RoomEvent.DisplayRemoved(var id) -> {
                var less = new LinkedHashMap<>(room.displays());
                less.remove(id);
                yield room.displays(less);
            }
            case RoomEvent.Played played -> Playing.evolve(room, played);
            case RoomEvent.Recounted(var activity, var _) ->
                room.activity(room.agenda().get(activity).recountedOnce());
            case RoomEvent.Began(var at) ->
                room.course(room.course().started(at)).touched(at);
            case RoomEvent.Planned planned -> AgendaRules.evolve(room, planned);
            case RoomEvent.Paused(var reason, var at) ->
                room.course(room.course().paused(new Pause(reason, since(room, at), null)));
            case RoomEvent.GraceStarted(var lost, var at, var end) ->
                waiting(room, new Pause.Grace(lost, at, end, false));
            case RoomEvent.GraceWarned ignored -> waiting(room, grace(room).told());
            case RoomEvent.GraceEnded ended -> {
                var waited = Duration.between(grace(room).startedAt(), ended.at());
                yield waiting(room, null)
                        .course(waiting(room, null).course().waited(waited.isNegative() ? Duration.ZERO : waited));
            }
            case RoomEvent.Resumed resumed -> goingOn(room, resumed.at());
            case RoomEvent.NearlyFull ignored -> room;
            case RoomEvent.Expiring ignored -> room.course(room.course().nearItsEnd());
            case RoomEvent.Extended extended -> room.touched(extended.at());
            case RoomEvent.PersonChanged changed -> room.participant(changed.person());
            case RoomEvent.Nudged nudged -> Nudging.nudged(room, nudged);
            case RoomEvent.Kicked(var who, var removal, var at) ->
                room.participant(room.get(who).gone().removed(removal)).touched(at);
            case RoomEvent.Withdrew(var who) -> room.participant(room.get(who).anonymous());
            case RoomEvent.Pardoned(var who) -> room.participant(room.get(who).removed(null));
            case RoomEvent.Settled settled -> room.options(settled.options());
            case RoomEvent.CodeChanged(var sha256) -> room.course(room.course().openTo(sha256));
            case RoomEvent.Reopened(var _, var at) -> Afterwards.goingOn(room, at);
            case RoomEvent.Ended ended -> over(room, Course.Status.COMPLETED, ended.at());
            case RoomEvent.Expired expired -> over(room, Course.Status.EXPIRED, expired.at());
        };
    }

    /** Whatever goes on is closed with the session. */
    private static RoomState over(RoomState room, Course.Status how, Instant at) {
        return room.course(room.course().over(how, at))
                .agenda(room.agenda()
                        .each(one -> one.isActive() ? one.closed(Progress.Closing.SESSION_ENDED, at) : one)
                        .unhurried());
    }

    private static RoomState waiting(RoomState room, Pause.@Nullable Grace grace) {
        return room.course(room.course().paused(pause(room).with(grace)));
    }

    private static Pause.Grace grace(RoomState room) {
        return Objects.requireNonNull(room.course().grace(), "nobody is waited for");
    }

    private static Pause pause(RoomState room) {
        return Objects.requireNonNull(room.course().pause(), "nothing is paused");
    }

    private static Instant since(RoomState room, Instant now) {
        return room.course().pause() == null ? now : room.course().pause().since();
    }

    /** There is one at most: whoever ran it before helps to run it from now on. What was handed over is not claimed back. */
    private static RoomState led(RoomState room, RoomEvent.FacilitatorChanged changed) {
        var course = room.course().ledBy(changed.to());
        var later = room.course(changed.isByChoice() ? course.openTo(null) : course);
        if (changed.from() != null && later.get(changed.from()).role() == Role.FACILITATOR) {
            later = later.participant(later.get(changed.from()).as(Role.CO_FACILITATOR));
        }
        return changed.to() == null
                ? later
                : later.participant(later.get(changed.to()).as(Role.FACILITATOR));
    }

    /** Nobody could do anything meanwhile, so nothing of what they had to do it in is used up. */
    private static RoomState goingOn(RoomState room, Instant at) {
        var stoodStill = Duration.between(since(room, at), at);
        var later = room.course(room.course().paused(null));
        if (!stoodStill.isPositive()) {
            return later;
        }
        return room.standsStill()
                ? later.stoodStill(stoodStill)
                : later.agenda(later.agenda().waited(stoodStill));
    }

    static Refusal wrongPhase(RoomState room) {
        return Problem.WRONG_PHASE.refusal().with("state", room.phase());
    }

    static Refusal notAllowed(String permission) {
        return Problem.UNAUTHORIZED.refusal().with("permission", permission);
    }
}
