package plenum.sessions.internal.room;

import java.time.Instant;
import plenum.activities.Decision;

/** What a room is played by: the real rules, or rules made worse on purpose. */
interface Rules {

    Rules OURS = new Rules() {
        @Override
        public Decision<RoomEvent> decide(RoomState room, RoomCommand command, Instant now) {
            return RoomRules.decide(room, command, now);
        }

        @Override
        public RoomState evolve(RoomState room, RoomEvent event) {
            return RoomRules.evolve(room, event);
        }
    };

    Decision<RoomEvent> decide(RoomState room, RoomCommand command, Instant now);

    RoomState evolve(RoomState room, RoomEvent event);
}
