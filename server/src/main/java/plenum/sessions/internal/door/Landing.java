package plenum.sessions.internal.door;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import plenum.realtime.Bye;
import plenum.realtime.Change;
import plenum.realtime.Channels;
import plenum.realtime.Position;
import plenum.realtime.Watch;
import plenum.sessions.SessionSearch;
import plenum.shared.Audience;
import plenum.shared.Capacity;
import plenum.shared.Ids;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The channel of the front page. It looks once a second, and at the list only while somebody follows it, so that a
 * thousand readers cost one query; what other nodes do is seen the same way. Also tells operators when it gets tight.
 */
@Component
class Landing implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Landing.class);
    private static final String CHANNEL = "landing";
    private static final int MOST_SESSIONS = 100;
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration KEEP_IDLE = Duration.ofMinutes(1);

    private final Channels channels;
    private final SessionListings listings;
    private final Discovery discovery;
    private final DoorSettings settings;
    private final Capacity capacity;
    private final JsonMapper json;
    private final Clock clock;
    private final AtomicInteger readers = new AtomicInteger();
    private @Nullable LandingPicture shown;
    private Position at;
    private Instant askedFor;
    private int tightness;
    private volatile @Nullable Thread looker;

    Landing(
            Channels channels,
            SessionListings listings,
            Discovery discovery,
            DoorSettings settings,
            Capacity capacity,
            JsonMapper json,
            Clock clock) {
        this.channels = channels;
        this.listings = listings;
        this.discovery = discovery;
        this.settings = settings;
        this.capacity = capacity;
        this.json = json;
        this.clock = clock;
        this.askedFor = clock.instant();
        this.at = new Position(askedFor.toEpochMilli(), 1);
    }

    /** A reader of the list, as it is now; nobody, if the list is switched off or has readers enough. */
    synchronized Optional<Watch> watch() {
        discovery.refuseStrangers();
        if (!discovery.isOn() || readers.get() >= settings.landingReaders()) {
            return Optional.empty();
        }
        askedFor = clock.instant();
        if (shown == null) {
            shown = picture();
            channels.open(CHANNEL, at, views(shown));
        }
        return Optional.of(new Watch(CHANNEL, Audience.EVERYONE, Ids.next().toString(), null, new Attendance()));
    }

    /** Brings everybody up to date. Also what a test calls instead of waiting. */
    synchronized void look() {
        warnOperators();
        if (shown == null) {
            return;
        }
        if (readers.get() == 0 && askedFor.plus(KEEP_IDLE).isBefore(clock.instant())) {
            shown = null;
            channels.close(CHANNEL, Bye.DRAINING);
            return;
        }
        var later = picture();
        for (var step : shown.stepsTo(later, expired(shown.goneIn(later)))) {
            at = new Position(at.epoch(), at.version() + 1);
            ObjectNode data = json.valueToTree(step.data());
            channels.publish(CHANNEL, new Change(at, clock.instant(), step.type(), data, views(step.after())));
        }
        shown = later;
    }

    private LandingPicture picture() {
        var sessions = listings.list(SessionSearch.newest(MOST_SESSIONS)).items();
        return LandingPicture.of(capacity(), sessions);
    }

    private LandingPicture.Capacity capacity() {
        return new LandingPicture.Capacity(
                capacity.activeSessions(), capacity.limits().maxSessions());
    }

    private Map<UUID, Object> expired(Set<UUID> gone) {
        var told = new HashMap<UUID, Object>();
        if (!gone.isEmpty()) {
            listings.listExpired(gone)
                    .forEach(one -> told.put(
                            one.session(),
                            Map.of(
                                    "session_id", one.session(),
                                    "reason", one.abandoned() ? "abandoned" : "inactivity",
                                    "expired_at", one.at())));
        }
        return told;
    }

    /** Once for each step towards full, and again only after there was more room. */
    private void warnOperators() {
        var now = capacity();
        if (now.tightness() > tightness) {
            log.warn("{} of {} sessions are open", now.activeSessions(), now.maxSessions());
        }
        tightness = now.tightness();
    }

    private Map<Audience, ObjectNode> views(LandingPicture picture) {
        return Map.of(Audience.EVERYONE, json.valueToTree(picture));
    }

    private final class Attendance implements Watch.Attendance {

        @Override
        public void opened() {
            readers.incrementAndGet();
        }

        @Override
        public void ended() {
            readers.decrementAndGet();
        }
    }

    @Override
    public void start() {
        looker = Thread.ofVirtual().name("landing").start(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                try {
                    Thread.sleep(LOOK);
                    look();
                } catch (InterruptedException stopped) {
                    return;
                } catch (RuntimeException storageAway) {
                    log.warn("The list of sessions could not be looked at: {}", storageAway.getMessage());
                }
            }
        });
    }

    @Override
    public void stop() {
        var running = looker;
        if (running != null) {
            running.interrupt();
            looker = null;
        }
    }

    @Override
    public boolean isRunning() {
        return looker != null;
    }
}
