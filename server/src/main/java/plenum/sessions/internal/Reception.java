package plenum.sessions.internal;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import plenum.sessions.Hosting;
import plenum.sessions.Seated;
import plenum.sessions.SessionState;
import plenum.sessions.internal.room.RoomCommand;
import plenum.sessions.internal.room.RoomState;
import plenum.sessions.internal.room.RoomViews;
import plenum.sessions.internal.room.Standing;
import plenum.shared.Caller;
import plenum.shared.Problem;

/** Brings commands to rooms, waits for the answers, and shows people the room they asked about. */
@Component
class Reception {

    private final Rooms rooms;
    private final Screens screens;
    private final Clock clock;

    Reception(Rooms rooms, Screens screens, Clock clock) {
        this.rooms = rooms;
        this.screens = screens;
        this.clock = clock;
    }

    /** Counts as contact, whatever becomes of what they want. */
    void hear(Caller.Seat seat) {
        new Attending(rooms.get(seat.sessionId()), seat.participantId(), clock).heard();
    }

    /** Who acts: a person, or a screen that may control. */
    static UUID actor(Caller caller) {
        return switch (caller) {
            case Caller.Seat seat -> seat.participantId();
            case Caller.Display display -> display.displayId();
            case Caller.Nobody() -> throw Problem.UNAUTHENTICATED.refusal();
        };
    }

    /** The caller's room; whoever was sent away is told so. */
    RoomState roomOf(Caller caller) {
        return room(caller).standing().state();
    }

    /** Asks as anybody with a proof. */
    Standing done(Caller caller, RoomCommand command) {
        return ask(room(caller), command, null).after();
    }

    Room room(Caller caller) {
        return switch (caller) {
            case Caller.Seat seat -> {
                var room = rooms.get(seat.sessionId());
                hear(seat);
                refuseRemoved(room.standing().state(), seat.participantId());
                yield room;
            }
            case Caller.Display display -> rooms.get(display.sessionId());
            case Caller.Nobody() -> throw Problem.UNAUTHENTICATED.refusal();
        };
    }

    /** Asks as somebody who is heard of by asking, and answers with the session as they see it afterwards. */
    Hosting.Hosted asked(Caller.Seat seat, RoomCommand command) {
        var after = done(seat, command);
        return new Hosting.Hosted(
                stateOf(after.state(), seat.participantId()), after.at().version());
    }

    Outcome.Done ask(Room room, RoomCommand command, RoomWrite.@Nullable Token token) {
        return switch (room.ask(command, token)) {
            case Outcome.Done done -> done;
            case Outcome.Refused(var refusal) -> throw refusal;
        };
    }

    /** Somebody has a place now, and is here. */
    Seated seated(Room room, UUID participant, @Nullable String token, @Nullable String code) {
        room.presence().heard(participant, clock.instant());
        var standing = room.standing();
        var state = standing.state();
        return new Seated(
                state.place().id(),
                participant,
                token,
                code,
                stateOf(state, participant),
                standing.at().version(),
                null);
    }

    SessionState stateOf(RoomState state, UUID participant) {
        refuseRemoved(state, participant);
        var person = state.find(participant).orElseThrow(Problem.UNAUTHENTICATED::refusal);
        var view = RoomViews.view(state, Screens.audience(person));
        return view.of(screens.me(state, person));
    }

    /** Whoever was sent away is told so, whatever they ask. */
    static void refuseRemoved(RoomState state, UUID participant) {
        var person = state.participants().get(participant);
        if (person != null && person.removal() != null) {
            throw person.removal().refusal();
        }
    }
}
