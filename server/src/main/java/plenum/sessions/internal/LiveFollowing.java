package plenum.sessions.internal;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import plenum.realtime.Channels;
import plenum.realtime.Snapshot;
import plenum.realtime.Watch;
import plenum.sessions.Following;
import plenum.sessions.Sessions;
import plenum.shared.Caller;

/** Hears people's clients and tells them where their session stands. */
@Component
class LiveFollowing implements Following {

    private final Sessions sessions;
    private final Rooms rooms;
    private final Channels channels;
    private final Stamps stamps;
    private final Reconnecting reconnecting;
    private final Clock clock;

    LiveFollowing(
            Sessions sessions, Rooms rooms, Channels channels, Stamps stamps, Reconnecting reconnecting, Clock clock) {
        this.sessions = sessions;
        this.rooms = rooms;
        this.channels = channels;
        this.stamps = stamps;
        this.reconnecting = reconnecting;
        this.clock = clock;
    }

    @Override
    public Heard hear(Caller.Seat seat, Beat beat) {
        var watch = sessions.watch(seat);
        var room = rooms.get(seat.sessionId());
        new Attending(room, seat.participantId(), clock).seen(beat.visible());
        var now = channels.snapshot(watch);
        if (isMistaken(beat, now)) {
            askToSync(watch, now);
        }
        return new Heard(
                true,
                clock.instant(),
                room.presence().beatOf(seat.participantId()).toSeconds(),
                now.position().version(),
                isInSync(beat, now),
                room.standing().state().phase());
    }

    /** At the same version there is only one right view. */
    private static boolean isMistaken(Beat beat, Snapshot now) {
        return beat.version() != null
                && beat.version() == now.position().version()
                && beat.checksum() != null
                && !beat.checksum().equals(now.checksum());
    }

    private void askToSync(Watch watch, Snapshot now) {
        channels.say(
                watch.channel(),
                watch.reader(),
                "state_sync_required",
                SyncRequired.data("checksum_mismatch", now.position()));
    }

    /** Who says nothing of what they believe cannot be wrong about it. */
    private static boolean isInSync(Beat beat, Snapshot now) {
        return beat.version() == null
                || (beat.version() == now.position().version()
                        && (beat.checksum() == null || beat.checksum().equals(now.checksum())));
    }

    @Override
    public Reconnected reconnect(Caller.Seat seat, @Nullable ClientState client) {
        return reconnecting.reconnect(seat, client);
    }

    @Override
    public Pong ping(Caller.Seat seat, @Nullable String nonce) {
        var person = seat.participantId();
        var now = clock.instant();
        sessions.hear(seat);
        var trip = nonce == null ? null : stamps.age(person, nonce, now).orElse(null);
        if (trip != null) {
            rooms.get(seat.sessionId()).presence().trips().measured(person, trip);
        }
        return new Pong(stamps.stamp(person, now), trip == null ? null : trip.toMillis());
    }
}
