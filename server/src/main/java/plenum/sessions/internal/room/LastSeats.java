package plenum.sessions.internal.room;

import java.util.ArrayList;
import plenum.activities.Decision;

/** How many seats are left, and that whoever runs the session hears when there is hardly room for more. Pure. */
final class LastSeats {

    private LastSeats() {}

    static int left(RoomState room) {
        return room.options().maxSeats() - room.participants().figures().voters();
    }

    /** The same decision, with the warning if hardly anybody fits in after it. */
    static Decision<RoomEvent> warned(RoomState room, Decision<RoomEvent> decision) {
        if (!(decision instanceof Decision.Accepted<RoomEvent>(var events))
                || events.stream().allMatch(LastSeats::takesNone)) {
            return decision;
        }
        var after = events.stream().reduce(room, RoomRules::evolve, (one, other) -> other);
        if (!becomesNearlyFull(room, after)) {
            return decision;
        }
        var more = new ArrayList<>(events);
        more.add(new RoomEvent.NearlyFull(taken(after), most(after)));
        return new Decision.Accepted<>(more);
    }

    /** A table has one seat left, or an audience only a tenth of its places. */
    private static boolean becomesNearlyFull(RoomState room, RoomState after) {
        return room.place().isTable()
                ? left(room) > 1 && left(after) == 1
                : !isNineTenthsFull(room) && isNineTenthsFull(after);
    }

    private static boolean isNineTenthsFull(RoomState room) {
        return 10L * taken(room) >= 9L * most(room);
    }

    private static int taken(RoomState room) {
        return room.place().isTable()
                ? most(room) - left(room)
                : room.participants().figures().present();
    }

    private static int most(RoomState room) {
        return room.place().isTable()
                ? room.options().maxSeats()
                : room.options().maxParticipants();
    }

    /** What happens often and seats nobody is not worth another look. */
    private static boolean takesNone(RoomEvent event) {
        return event instanceof RoomEvent.Played || event instanceof RoomEvent.Noticed;
    }
}
