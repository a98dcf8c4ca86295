package plenum.sessions.internal;

import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import plenum.realtime.Channels;
import plenum.sessions.Devices;
import plenum.sessions.Following;
import plenum.sessions.Sessions;
import plenum.shared.Caller;
import tools.jackson.databind.json.JsonMapper;

/** Lets what a device says of itself take effect on its own streams, and on nothing else. */
@Component
class LiveDevices implements Devices {

    private final Sessions sessions;
    private final Following following;
    private final Rooms rooms;
    private final Channels channels;
    private final DeviceEffects effects;
    private final SessionSettings settings;
    private final JsonMapper json;
    private final Clock clock;

    LiveDevices(
            Sessions sessions,
            Following following,
            Rooms rooms,
            Channels channels,
            DeviceEffects effects,
            SessionSettings settings,
            JsonMapper json,
            Clock clock) {
        this.sessions = sessions;
        this.following = following;
        this.rooms = rooms;
        this.channels = channels;
        this.effects = effects;
        this.settings = settings;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public Optimized optimize(Caller.Seat seat, Report report) {
        var optimized = new DeviceRules(
                        settings.batteryOptimization(),
                        settings.networkAdaptation(),
                        settings.streamHeartbeat().toSeconds())
                .decide(report);
        sessions.hear(seat);
        var before = sessions.watch(seat);
        effects.put(seat.sessionId(), seat.participantId(), optimized.optimizations());
        rooms.get(seat.sessionId())
                .presence()
                .beats(
                        seat.participantId(),
                        DeviceEffects.beat(optimized.optimizations(), settings.heartbeat()),
                        clock.instant());
        var watch = sessions.watch(seat);
        if (!watch.manner().equals(before.manner())) {
            channels.adapt(watch.channel(), watch.reader(), watch.manner());
        }
        if (watch.me() != null) {
            channels.tell(
                    watch.channel(),
                    watch.reader(),
                    Set.of("effects"),
                    watch.me().get());
        }
        var told = json.createObjectNode();
        told.set("optimizations", json.valueToTree(optimized.optimizations()));
        channels.say(watch.channel(), watch.reader(), "mobile_optimization_applied", told);
        return optimized;
    }

    @Override
    public Following.Heard hear(Caller.Seat seat, @Nullable Long version) {
        var presence = rooms.get(seat.sessionId()).presence();
        boolean attached = presence.isAttached(seat.participantId(), clock.instant(), settings.disconnectAfter());
        var heard = following.hear(seat, new Following.Beat(true, version, null));
        return new Following.Heard(
                attached,
                heard.timestamp(),
                heard.nextHeartbeat(),
                heard.stateVersion(),
                heard.inSync(),
                heard.phase());
    }
}
