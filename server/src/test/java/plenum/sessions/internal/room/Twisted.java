package plenum.sessions.internal.room;

import java.time.Instant;
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
                        one.connection(),
                        one.marks()));
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
                one.connection(),
                one.marks());
    }

    static RoomState seats(RoomState room, int more) {
        return sized(room, room.options().maxSeats() + more, room.options().maxParticipants());
    }

    /** As if nobody had decided anything. */
    static RoomState usual(RoomState room) {
        return room.options(Options.usual(room.options().name(), room.place().limits()));
    }

    /** As if the installation were twice as large. */
    static RoomState roomier(RoomState room) {
        var place = room.place();
        var limits = place.limits();
        return new RoomState(
                new Place(
                        place.id(),
                        place.kind(),
                        place.joinCode(),
                        place.joinUrl(),
                        Place.Limits.table(limits.seats() * 2, limits.spectators(), limits.displays()),
                        place.timeout(),
                        place.grace(),
                        place.seatHold(),
                        place.retention(),
                        place.createdAt(),
                        place.hostAccountId(),
                        place.teamId()),
                room.options(),
                room.course(),
                room.participants(),
                room.displays(),
                room.agenda());
    }

    static RoomState sized(RoomState room, int seats, int people) {
        var options = room.options();
        return room.options(new Options(
                options.name(),
                options.door(),
                seats,
                people,
                options.loss(),
                options.controls(),
                options.locale(),
                options.advanceSeconds()));
    }

    static RoomState door(RoomState room, UnaryOperator<Door> change) {
        var options = room.options();
        return room.options(new Options(
                options.name(),
                change.apply(options.door()),
                options.maxSeats(),
                options.maxParticipants(),
                options.loss(),
                options.controls(),
                options.locale(),
                options.advanceSeconds()));
    }

    static RoomState open(RoomState room, Instant now) {
        return room.course(room.course().again(now, room.place().timeout()));
    }
}
