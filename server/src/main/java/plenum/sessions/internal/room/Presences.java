package plenum.sessions.internal.room;

import static plenum.activities.Decision.accepted;
import static plenum.activities.Decision.repeated;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import plenum.activities.Decision;

/** Who looks and who does not, among those who can be reached. Pure; nothing of it is stored. */
final class Presences {

    private Presences() {}

    /** Many at once, so that a room full of people who switch windows is one frame. */
    static Decision<RoomEvent> observe(RoomState room, RoomCommand.Observe observe, Instant now) {
        var news = observe.seen().entrySet().stream()
                .filter(entry -> isNews(room, entry.getKey(), entry.getValue()))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
        return news.isEmpty() ? repeated() : accepted(new RoomEvent.Observed(news, now));
    }

    /** To come and to go is noticed one by one, because much may follow from it. */
    private static boolean isNews(RoomState room, UUID who, Connection.State state) {
        return state != Connection.State.DISCONNECTED
                && room.find(who)
                        .filter(one -> one.present() && one.online())
                        .filter(one -> one.connection().state() != state)
                        .isPresent();
    }

    static RoomState observed(RoomState room, RoomEvent.Observed observed) {
        var later = room;
        for (var entry : observed.seen().entrySet()) {
            later = later.participant(later.get(entry.getKey()).turned(entry.getValue(), observed.at()));
        }
        return later;
    }
}
