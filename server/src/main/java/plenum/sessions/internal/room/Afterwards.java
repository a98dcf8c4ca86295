package plenum.sessions.internal.room;

import static plenum.activities.Decision.refused;
import static plenum.activities.Decision.repeated;

import java.time.Instant;
import java.util.ArrayList;
import plenum.activities.Decision;
import plenum.sessions.internal.room.RoomEvent.Change;
import plenum.shared.Problem;
import plenum.shared.Refusal;

/** What can still be done in a session that is over, until it is forgotten. Pure. */
final class Afterwards {

    private Afterwards() {}

    static Decision<RoomEvent> decide(RoomState room, RoomCommand command, Instant now) {
        return switch (command) {
            case RoomCommand.Wake() -> repeated();
            case RoomCommand.Claim claim -> Lead.claim(room, claim, now);
            case RoomCommand.Reopen reopen -> reopen(room, reopen, now);
            case RoomCommand.Withdraw withdraw -> Departure.withdraw(room, withdraw, now);
            case RoomCommand.Erase erase -> Departure.erase(room, erase, now);
            default -> refused(over(room));
        };
    }

    /** Why nothing else can be done in a room that is over. */
    static Refusal over(RoomState room) {
        var course = room.course();
        if (course.status() != Course.Status.EXPIRED || course.endedAt() == null) {
            return Problem.SESSION_ENDED.refusal();
        }
        return Problem.SESSION_EXPIRED
                .refusal()
                .with("reopen_until", room.place().forgottenAt(course.endedAt()));
    }

    /** Helping to run it is enough, and having left does not matter: everybody may have left, or the session is over because they did. */
    private static Decision<RoomEvent> reopen(RoomState room, RoomCommand.Reopen reopen, Instant now) {
        var person = room.participants().get(reopen.participant());
        if (person == null || !person.role().controls()) {
            return refused(RoomRules.notAllowed("session.reopen"));
        }
        if (person.removal() != null) {
            return refused(person.removal().refusal());
        }
        var events = new ArrayList<RoomEvent>();
        if (!person.present()) {
            events.add(new RoomEvent.Joined(Comings.returned(room, person, reopen.luck(), now), true, now));
        }
        events.add(new RoomEvent.Reopened(person.id(), now));
        if (!isLedBySomebodyHere(room)) {
            events.add(Lead.changed(room, person.id(), Change.TAKEOVER));
        }
        goingOn(room, now)
                .agenda()
                .active()
                .forEach(activity -> activity.play()
                        .rest(now)
                        .forEach(event -> events.add(new RoomEvent.Played(activity.id(), event, now))));
        return new Decision.Accepted<>(events);
    }

    /** Open again, with everything that was only closed because the session was over. */
    static RoomState goingOn(RoomState room, Instant at) {
        return room.course(room.course().again(at, room.place().timeout()))
                .agenda(room.agenda().each(one -> one.goingOn(at)));
    }

    /** A facilitator who had gone by the end is not waited for. */
    private static boolean isLedBySomebodyHere(RoomState room) {
        return room.present().anyMatch(one -> Lead.isLeader(room, one.id()) && one.online());
    }
}
