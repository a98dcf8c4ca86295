package plenum.sessions.internal.room;

import java.util.ArrayList;
import plenum.activities.Decision;

/** How many seats are left, and that whoever runs the session hears when it is only one. Pure. */
final class LastSeats {

    private LastSeats() {}

    static int left(RoomState room) {
        return room.options().maxSeats()
                - (int) room.present().filter(Participant::canVote).count();
    }

    /** The same decision, with the warning if it takes the last seat but one. */
    static Decision<RoomEvent> warned(RoomState room, Decision<RoomEvent> decision) {
        if (!(decision instanceof Decision.Accepted<RoomEvent>(var events))
                || events.stream().allMatch(LastSeats::takesNone)) {
            return decision;
        }
        var after = events.stream().reduce(room, RoomRules::evolve, (one, other) -> other);
        if (left(room) <= 1 || left(after) != 1) {
            return decision;
        }
        int seats = after.options().maxSeats();
        var more = new ArrayList<>(events);
        more.add(new RoomEvent.NearlyFull(seats - 1, seats));
        return new Decision.Accepted<>(more);
    }

    /** What happens often and seats nobody is not worth another look. */
    private static boolean takesNone(RoomEvent event) {
        return event instanceof RoomEvent.Played || event instanceof RoomEvent.Noticed;
    }
}
