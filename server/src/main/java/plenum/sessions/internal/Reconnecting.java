package plenum.sessions.internal;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import plenum.activities.Outline.Phase;
import plenum.realtime.Channels;
import plenum.realtime.Position;
import plenum.realtime.Synced;
import plenum.sessions.Following.Advice;
import plenum.sessions.Following.ClientState;
import plenum.sessions.Following.Conflict;
import plenum.sessions.Following.Reconnected;
import plenum.sessions.Following.Strategy;
import plenum.sessions.Following.Sync;
import plenum.sessions.Sessions;
import plenum.sessions.internal.room.Asides;
import plenum.shared.Caller;

/** Brings people back who were away: their answers first, then what they missed, then what did not fit together. */
@Component
class Reconnecting {

    private static final int HOPELESS = 2;

    private final Sessions sessions;
    private final Rooms rooms;
    private final Channels channels;
    private final Screens screens;
    private final MeterRegistry figures;

    Reconnecting(Sessions sessions, Rooms rooms, Channels channels, Screens screens, MeterRegistry figures) {
        this.sessions = sessions;
        this.rooms = rooms;
        this.channels = channels;
        this.screens = screens;
        this.figures = figures;
    }

    Reconnected reconnect(Caller.Seat seat, @Nullable ClientState client) {
        var watch = sessions.watch(seat);
        sessions.hear(seat);
        var pending = new Pending(sessions, seat);
        if (client != null) {
            client.pending().forEach(pending::send);
        }
        var since = client == null ? null : new Position(client.epoch(), client.version());
        var sync = sync(channels.sync(watch, since, client == null ? null : client.checksum()));
        var room = rooms.get(seat.sessionId()).standing().state();
        var person = room.get(seat.participantId());
        screens.say(room, Asides.cameBack(person, word(sync.strategy())));
        var conflicts = new ArrayList<>(pending.conflicts());
        if (client != null) {
            conflicts.addAll(new Differences(room, person, client, pending.wasLate()).list());
        }
        boolean open = room.outline().phase() == Phase.VOTING;
        return new Reconnected(
                sync,
                Objects.requireNonNull(sessions.state(seat).me(), "a seat has its own part"),
                conflicts,
                advice(
                        sync,
                        conflicts,
                        pending,
                        open,
                        client == null ? 0 : client.known().failedSyncs()));
    }

    private Sync sync(Synced synced) {
        var sync = switch (synced) {
            case Synced.Nothing(var at, var sum) ->
                new Sync(Strategy.NONE, "up_to_date", at.epoch(), at.version(), at.version(), null, null, sum);
            case Synced.Delta(var from, var at, var patch, var sum) ->
                new Sync(Strategy.DELTA, "behind", at.epoch(), from.version(), at.version(), patch, null, sum);
            case Synced.Whole(var why, var whole) ->
                new Sync(
                        Strategy.FULL,
                        why.name().toLowerCase(Locale.ROOT),
                        whole.position().epoch(),
                        null,
                        whole.position().version(),
                        null,
                        whole.state(),
                        whole.checksum());
        };
        figures.counter("plenum.sessions.syncs", "strategy", word(sync.strategy()), "reason", sync.reason())
                .increment();
        return sync;
    }

    private static String word(Strategy strategy) {
        return strategy.name().toLowerCase(Locale.ROOT);
    }

    private static List<Advice> advice(
            Sync sync, List<Conflict> conflicts, Pending pending, boolean open, int failedSyncs) {
        var advice = EnumSet.noneOf(Advice.class);
        switch (sync.strategy()) {
            case NONE -> advice.add(Advice.KEEP_FOCUS);
            case DELTA -> {
                advice.add(Advice.APPLY_PATCH);
                advice.add(Advice.KEEP_FOCUS);
            }
            case FULL -> advice.add(Advice.REPLACE_STATE);
        }
        if (sync.patch() != null && sync.patch().has("participants")) {
            advice.add(Advice.UPDATE_PARTICIPANTS);
        }
        if (!conflicts.isEmpty()) {
            advice.add(Advice.REFRESH_VOTING);
        }
        if (pending.mustBeSentAgain()) {
            advice.add(Advice.RESEND_PENDING_VOTE);
        }
        if (pending.wasLate() && open) {
            advice.add(Advice.REVOTE);
        }
        if (failedSyncs >= HOPELESS) {
            advice.add(Advice.RELOAD_PAGE);
        }
        return List.copyOf(advice);
    }
}
