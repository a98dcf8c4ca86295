package plenum.sessions.internal;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import plenum.realtime.Manner;
import plenum.sessions.Devices.Effects;

/** What is done for whose device, as long as the room is held. Nothing of it is stored. */
@Component
class DeviceEffects {

    private static final Duration SAVING_BEAT = Duration.ofSeconds(60);

    private final Map<UUID, Map<UUID, Effects>> bySession = new ConcurrentHashMap<>();
    private final Effects usual;

    DeviceEffects(SessionSettings settings) {
        usual = Effects.usual(settings.streamHeartbeat().toSeconds());
    }

    /** For devices that have said nothing of themselves. */
    Effects usual() {
        return usual;
    }

    Effects of(UUID session, UUID participant) {
        return bySession.getOrDefault(session, Map.of()).getOrDefault(participant, usual);
    }

    void put(UUID session, UUID participant, Effects effects) {
        bySession.computeIfAbsent(session, id -> new ConcurrentHashMap<>()).put(participant, effects);
    }

    void forget(UUID session) {
        bySession.remove(session);
    }

    static Manner manner(Effects effects) {
        var pace = effects.networkAdaptive()
                ? Manner.Pace.LEAN
                : effects.eventBatching() ? Manner.Pace.SAVING : Manner.Pace.AT_ONCE;
        return new Manner(pace, Duration.ofSeconds(effects.sseHeartbeatInterval()));
    }

    /** How often the person's client is to be heard of. */
    static Duration beat(Effects effects, Duration usual) {
        boolean saves = effects.sseHeartbeatInterval() > usual.toSeconds();
        return saves && usual.compareTo(SAVING_BEAT) < 0 ? SAVING_BEAT : usual;
    }
}
