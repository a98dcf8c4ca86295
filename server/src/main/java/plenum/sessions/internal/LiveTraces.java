package plenum.sessions.internal;

import java.time.Clock;
import org.springframework.stereotype.Component;
import plenum.sessions.Traces;
import plenum.sessions.internal.room.Participant;
import plenum.sessions.internal.room.RoomCommand;
import plenum.shared.Caller;
import plenum.shared.Problem;

/** Shows people what is kept of them, and forgets it when they ask. */
@Component
class LiveTraces implements Traces {

    private final Rooms rooms;
    private final Reception reception;
    private final TraceStore store;
    private final Clock clock;

    LiveTraces(Rooms rooms, Reception reception, TraceStore store, Clock clock) {
        this.rooms = rooms;
        this.reception = reception;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public OwnData of(Caller.Seat seat) {
        var state = rooms.get(seat.sessionId()).standing().state();
        var person = state.find(seat.participantId()).orElseThrow(Problem.UNAUTHENTICATED::refusal);
        var place = state.place();
        return new OwnData(
                new OwnSession(place.id(), state.options().name(), place.joinCode(), place.createdAt()),
                placeOf(person),
                store.listAnswers(seat.sessionId(), seat.participantId()));
    }

    private static OwnPlace placeOf(Participant person) {
        return new OwnPlace(
                person.id(),
                person.name(),
                person.avatar(),
                person.role().word(),
                person.canVote(),
                person.seat(),
                person.joinedAt(),
                person.left());
    }

    /** Nobody can come back to a place whose name is gone, so its secrets go with it. */
    @Override
    public void withdraw(Caller.Seat seat) {
        var room = rooms.get(seat.sessionId());
        reception.ask(room, new RoomCommand.Withdraw(seat.participantId()), null);
        store.revoke(seat.sessionId(), seat.participantId());
        room.revoke(seat);
    }

    @Override
    public void erase(Caller.Seat seat, String confirmName) {
        var room = rooms.get(seat.sessionId());
        reception.hear(seat);
        reception.ask(room, new RoomCommand.Erase(seat.participantId(), confirmName.strip()), null);
        store.erase(seat.sessionId(), clock.instant());
        rooms.drop(seat.sessionId());
    }
}
