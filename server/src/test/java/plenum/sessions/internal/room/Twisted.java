package plenum.sessions.internal.room;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Rooms that are not as they should be, for rules that look at them wrongly. */
final class Twisted {

    private Twisted() {}

    static RoomState people(RoomState room, UnaryOperator<Participant> change) {
        var later = room;
        for (var one : room.participants().values()) {
            later = later.participant(change.apply(one));
        }
        return later;
    }

    static RoomState withTheGone(RoomState room) {
        return people(
                room,
                one -> new Participant(
                        one.id(),
                        one.name(),
                        one.avatar(),
                        one.role(),
                        one.canVote(),
                        one.seat(),
                        one.joinedAt(),
                        false,
                        one.online(),
                        one.connectedSince(),
                        one.removal()));
    }

    static Participant voting(Participant one) {
        return one.voting(one.seat() == null ? -1 : one.seat());
    }

    static Participant seated(Participant one, @Nullable Integer seat) {
        return new Participant(
                one.id(),
                one.name(),
                one.avatar(),
                one.role(),
                one.canVote(),
                seat,
                one.joinedAt(),
                one.left(),
                one.online(),
                one.connectedSince(),
                one.removal());
    }

    static RoomState seats(RoomState room, int more) {
        var place = room.place();
        return new RoomState(
                new Place(
                        place.id(),
                        place.name(),
                        place.kind(),
                        place.joinCode(),
                        place.joinUrl(),
                        place.maxSeats() + more,
                        place.timeout(),
                        place.grace(),
                        place.createdAt()),
                room.options(),
                room.course(),
                room.participants(),
                room.displays(),
                room.agenda());
    }

    static RoomState open(RoomState room) {
        return room.course(room.course().again());
    }
}
