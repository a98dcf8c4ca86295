package plenum.sessions.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import plenum.sessions.internal.room.Connection;
import plenum.sessions.internal.room.Participant;
import plenum.sessions.internal.room.RoomState;

/** Who was heard of lately, and who looks. Lives beside the room's state and only advises it; nothing of it is stored. */
final class Presence {

    /** A stream alone proves little for longer than this: its other end may be gone without a word. */
    static final Duration HALF_OPEN = Duration.ofSeconds(120);

    /**
     * {@code heard} is the last request; {@code attached} the last moment known at which a stream was open.
     * {@code visible} as the person's client said last; {@code beat} is how often it promised to be heard of.
     */
    private record Contact(int streams, Instant heard, Instant attached, boolean visible, Duration beat) {

        Contact heard(Instant now) {
            return new Contact(streams, now, attached, visible, beat);
        }

        Contact opened(Instant now) {
            return new Contact(streams + 1, now, now, visible, beat);
        }

        Contact ended(Instant now) {
            return new Contact(Math.max(streams - 1, 0), heard, now, visible, beat);
        }

        Contact looking(boolean now) {
            return new Contact(streams, heard, attached, now, beat);
        }

        Contact beating(Duration now) {
            return new Contact(streams, heard, attached, visible, now);
        }

        boolean isFresh(Instant now) {
            return !heard.plus(beat.multipliedBy(3).dividedBy(2)).isBefore(now);
        }

        boolean isSilent(Instant now, Duration patience) {
            var last = heard.isAfter(attached) ? heard : attached;
            return (streams == 0 && last.plus(patience).isBefore(now))
                    || heard.plus(HALF_OPEN).isBefore(now);
        }
    }

    private final Map<UUID, Contact> contacts = new ConcurrentHashMap<>();
    private final AtomicInteger streams = new AtomicInteger();
    private final RoundTrips trips = new RoundTrips();
    private final Contact first;
    private volatile Instant lastTouch;

    Presence(Instant since, Duration beat) {
        this.first = new Contact(0, since, since, true, beat);
        this.lastTouch = since;
    }

    RoundTrips trips() {
        return trips;
    }

    void opened(UUID reader, Instant now) {
        streams.incrementAndGet();
        change(reader, now, known -> known.opened(now));
    }

    /** The end of a stream is no sign of life, but the time from which somebody may be missed. */
    void ended(UUID reader, Instant now) {
        streams.decrementAndGet();
        change(reader, now, known -> known.ended(now));
    }

    void heard(UUID reader, Instant now) {
        change(reader, now, known -> known.heard(now));
    }

    /** Heard of, and said whether the page is looked at. */
    void seen(UUID reader, boolean visible, Instant now) {
        change(reader, now, known -> known.heard(now).looking(visible));
    }

    /** From now on this person is heard of that often. */
    void beats(UUID reader, Duration beat, Instant now) {
        change(reader, now, known -> known.heard(now).beating(beat));
    }

    Duration beatOf(UUID reader) {
        return contact(reader).beat;
    }

    private void change(UUID reader, Instant now, UnaryOperator<Contact> change) {
        lastTouch = now;
        contacts.compute(reader, (id, known) -> change.apply(known == null ? first : known));
    }

    /** Whether a stream is open, or was, or a poll, within that time. */
    boolean isAttached(UUID reader, Instant now, Duration within) {
        var contact = contact(reader);
        return contact.streams > 0 || !contact.attached.plus(within).isBefore(now);
    }

    /** Those whom everybody still sees as here, but who have been silent for too long. */
    List<UUID> missing(RoomState room, Instant now, Duration patience) {
        return room.present()
                .filter(Participant::online)
                .map(Participant::id)
                .filter(id -> contact(id).isSilent(now, patience))
                .toList();
    }

    /** Those who look other than everybody believes, though they can be reached. */
    Map<UUID, Connection.State> turned(RoomState room, Instant now) {
        var turned = new HashMap<UUID, Connection.State>();
        room.present().filter(Participant::online).forEach(person -> {
            var contact = contact(person.id());
            var state = contact.visible && contact.isFresh(now) ? Connection.State.ONLINE : Connection.State.IDLE;
            if (state != person.connection().state()) {
                turned.put(person.id(), state);
            }
        });
        return turned;
    }

    private Contact contact(UUID reader) {
        return contacts.getOrDefault(reader, first);
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
