package plenum.sessions.internal.room;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import plenum.activities.Decision;

/**
 * What is different while people answer in their own time: nobody has to be there, so nobody is waited for. When that
 * time is over, whoever runs the session is waited for if they are not there. Pure.
 */
final class Meanwhile {

    private Meanwhile() {}

    static Decision<RoomEvent> over(RoomState room, Decision<RoomEvent> decision, Instant now) {
        if (room.ownTime() == null || !(decision instanceof Decision.Accepted<RoomEvent>(var events))) {
            return decision;
        }
        var after = events.stream().reduce(room, RoomRules::evolve, (one, other) -> other);
        var missed =
                after.open() && after.ownTime() == null ? missed(after, now).toList() : List.<RoomEvent>of();
        if (missed.isEmpty()) {
            return decision;
        }
        var more = new ArrayList<>(events);
        more.addAll(missed);
        return new Decision.Accepted<>(more);
    }

    private static Stream<RoomEvent> missed(RoomState room, Instant now) {
        var leader = room.course().facilitatorId();
        if (leader == null) {
            return room.course().pause() == null
                    ? Stream.of(new RoomEvent.Paused(Pause.Reason.NO_FACILITATOR, now))
                    : Stream.empty();
        }
        return room.find(leader).filter(Participant::online).isPresent()
                ? Stream.empty()
                : Absence.lost(room, leader, now);
    }
}
