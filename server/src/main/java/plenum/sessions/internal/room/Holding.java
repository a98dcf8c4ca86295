package plenum.sessions.internal.room;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import plenum.sessions.internal.room.Marks.Reseated;
import plenum.sessions.internal.room.Marks.Reseated.Fate;

/** How long a seat is kept for somebody who lost the connection, and what becomes of them when it was given away. Pure. */
public final class Holding {

    private Holding() {}

    /** The seat of whoever has been away longest, if the table is full and its time is up: they watch from now on. */
    static List<RoomEvent> freed(RoomState room, Instant now) {
        if (Comings.noSeatLeft(room).isEmpty()) {
            return List.of();
        }
        return lapsed(room, now)
                .map(person -> new RoomEvent.PersonChanged(person, withoutSeat(person, now)))
                .map(List::<RoomEvent>of)
                .orElse(List.of());
    }

    /** From when on a full table has a seat for a newcomer after all; never, as things stand, if absent. */
    public static @Nullable Instant seatFreeAt(RoomState room) {
        return held(room).map(one -> until(room, one)).min(Instant::compareTo).orElse(null);
    }

    private static Optional<Participant> lapsed(RoomState room, Instant now) {
        return held(room)
                .filter(one -> !now.isBefore(until(room, one)))
                .min(comparing(Participant::since)
                        .thenComparing(Participant::joinedAt)
                        .thenComparing(Participant::id));
    }

    /** Whose seats are kept although they are away; one with an answer on the table is not given away at all. */
    private static Stream<Participant> held(RoomState room) {
        return room.present()
                .filter(one -> one.canVote() && !one.online())
                .filter(one -> !People.hasOpenAnswer(room, one));
    }

    private static Instant until(RoomState room, Participant person) {
        return person.since().plus(room.place().seatHold());
    }

    private static Participant withoutSeat(Participant person, Instant now) {
        var role = person.role() == Role.VOTER ? Role.SPECTATOR : person.role();
        var later = person.as(role).voting(null);
        return later.marked(later.marks().reseated(new Reseated(Fate.LOST, now)));
    }

    /** Somebody whose seat was given away is back: on any that is free, or to watch, and is told which. */
    static List<RoomEvent> back(RoomState room, Participant person, Instant now) {
        if (!person.marks().hasLostTheSeat()) {
            return List.of();
        }
        var later = Comings.noSeatLeft(room).isEmpty() ? seated(room, person) : person;
        var fate = later.canVote() ? Fate.CHANGED : Fate.TAKEN;
        return List.of(
                new RoomEvent.PersonChanged(person, later.marked(later.marks().reseated(new Reseated(fate, now)))));
    }

    private static Participant seated(RoomState room, Participant person) {
        var role = person.role() == Role.SPECTATOR ? Role.VOTER : person.role();
        int seat = IntStream.range(0, room.options().maxSeats())
                .filter(one -> room.present().noneMatch(other -> other.seat() != null && other.seat() == one))
                .findFirst()
                .orElseThrow();
        return person.as(role).voting(seat);
    }
}
