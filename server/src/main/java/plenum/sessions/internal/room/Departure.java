package plenum.sessions.internal.room;

import static plenum.activities.Decision.accepted;
import static plenum.activities.Decision.refused;
import static plenum.activities.Decision.repeated;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import plenum.activities.Decision;
import plenum.shared.Problem;

/** How people and sessions go for good, also after the end: a name is taken out, or everything is erased. Pure. */
final class Departure {

    private Departure() {}

    static Decision<RoomEvent> withdraw(RoomState room, RoomCommand.Withdraw withdraw, Instant now) {
        var who = withdraw.participant();
        var person = room.participants().get(who);
        if (person == null) {
            return refused(Problem.UNAUTHENTICATED.refusal());
        }
        if (person.isAnonymous()) {
            return repeated();
        }
        var events = new ArrayList<RoomEvent>();
        if (room.open()
                && Comings.leave(room, new RoomCommand.Leave(who, null), now)
                        instanceof Decision.Accepted<RoomEvent>(var left)) {
            events.addAll(left);
        }
        events.add(new RoomEvent.Withdrew(who));
        return new Decision.Accepted<>(List.copyOf(events));
    }

    /** What is erased is over first, so that everybody hears of it. */
    static Decision<RoomEvent> erase(RoomState room, RoomCommand.Erase erase, Instant now) {
        var person = room.participants().get(erase.participant());
        if (person == null || person.role() != Role.FACILITATOR) {
            return refused(RoomRules.notAllowed("session.erase"));
        }
        if (!erase.confirmName().equals(room.options().name())) {
            return refused(Problem.VALIDATION_ERROR.on("confirm_name", "is not the name of this session"));
        }
        return room.open() ? accepted(new RoomEvent.Ended(person.id(), now)) : repeated();
    }
}
