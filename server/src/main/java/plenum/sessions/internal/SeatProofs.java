package plenum.sessions.internal;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import plenum.identity.Proofs;
import plenum.shared.Caller;

/** Says whom a seat or screen secret belongs to. */
@Component
class SeatProofs implements Proofs {

    private final Rooms rooms;

    SeatProofs(Rooms rooms) {
        this.rooms = rooms;
    }

    @Override
    public Optional<Caller.Seat> seat(UUID sessionId, String tokenSha256) {
        return rooms.find(sessionId)
                .map(room -> room.prove(tokenSha256))
                .filter(Caller.Seat.class::isInstance)
                .map(Caller.Seat.class::cast);
    }

    @Override
    public Optional<Caller.Display> display(UUID sessionId, String tokenSha256) {
        return rooms.find(sessionId)
                .map(room -> room.prove(tokenSha256))
                .filter(Caller.Display.class::isInstance)
                .map(Caller.Display.class::cast);
    }
}
