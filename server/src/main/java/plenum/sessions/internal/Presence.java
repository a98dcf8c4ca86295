package plenum.sessions.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import plenum.sessions.internal.room.Participant;
import plenum.sessions.internal.room.RoomState;

/** Who was heard of lately. Lives beside the room's state and only advises it; nothing of it is stored. */
final class Presence {

    private record Contact(int streams, Instant last) {}

    private final Map<UUID, Contact> contacts = new ConcurrentHashMap<>();
    private final AtomicInteger streams = new AtomicInteger();
    private final Instant since;
    private volatile Instant lastTouch;

    Presence(Instant since) {
        this.since = since;
        this.lastTouch = since;
    }

    void opened(UUID reader, Instant now) {
        streams.incrementAndGet();
        touch(reader, 1, now);
    }

    void ended(UUID reader, Instant now) {
        streams.decrementAndGet();
        touch(reader, -1, now);
    }

    void heard(UUID reader, Instant now) {
        touch(reader, 0, now);
    }

    private void touch(UUID reader, int streamsMore, Instant now) {
        lastTouch = now;
        contacts.merge(
                reader,
                new Contact(Math.max(streamsMore, 0), now),
                (known, ignored) -> new Contact(Math.max(known.streams + streamsMore, 0), now));
    }

    /** Those whom everybody still sees as here, but who have been silent for too long. */
    List<UUID> missing(RoomState room, Instant now, Duration patience) {
        return room.present()
                .filter(Participant::online)
                .map(Participant::id)
                .filter(id -> isSilent(id, now.minus(patience)))
                .toList();
    }

    private boolean isSilent(UUID reader, Instant since) {
        var contact = contacts.getOrDefault(reader, new Contact(0, this.since));
        return contact.streams == 0 && contact.last.isBefore(since);
    }

    /** Somebody wants something of the room, even if it is nobody in particular. */
    void touched(Instant now) {
        lastTouch = now;
    }

    /** Nobody watches and nobody has asked for a while: the room can be put away until it is touched again. */
    boolean idle(Instant now, Duration patience) {
        return streams.get() == 0 && lastTouch.plus(patience).isBefore(now);
    }
}
