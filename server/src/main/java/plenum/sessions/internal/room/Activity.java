package plenum.sessions.internal.room;

import java.util.UUID;

/** One entry of a session's agenda. */
public record Activity(UUID id, String title, int order, Play<?, ?, ?> play) {

    Activity playing(Play<?, ?, ?> later) {
        return new Activity(id, title, order, later);
    }
}
