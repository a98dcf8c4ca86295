package plenum.sessions.internal.door;

import static java.util.stream.Collectors.joining;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import plenum.identity.SignedIn;
import plenum.realtime.Channels;
import plenum.realtime.Watch;
import plenum.sessions.SessionSearch;
import plenum.shared.Capacity;
import tools.jackson.databind.json.JsonMapper;

/**
 * The channels of the front page, one for all who find the same: guests, and the members of the same teams. It looks once
 * a second, and at a list only while somebody follows it, so that a thousand readers cost one query; what other nodes do
 * is seen the same way. Also tells operators when it gets tight.
 */
@Component
class Landing implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Landing.class);
    private static final String CHANNEL = "landing";
    private static final int MOST_SESSIONS = 100;
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final Channels channels;
    private final SessionListings listings;
    private final Discovery discovery;
    private final DoorSettings settings;
    private final Capacity capacity;
    private final JsonMapper json;
    private final Clock clock;
    private final Map<Set<UUID>, LandingBoard> boards = new HashMap<>();
    private long epoch;
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
    }

    /** A reader of the list, as it is now; nobody, if the list is switched off or has readers enough. */
    synchronized Optional<Watch> watch(SignedIn who) {
        discovery.refuseStrangers(who);
        int readers = boards.values().stream().mapToInt(LandingBoard::readers).sum();
        if (!discovery.isOn() || readers >= settings.landingReaders()) {
            return Optional.empty();
        }
        return Optional.of(
                boards.computeIfAbsent(discovery.teamsOf(who), this::board).watch(who, clock.instant()));
    }

    /** Its epoch is one that no board had before: a position on one says nothing about another. */
    private LandingBoard board(Set<UUID> teams) {
        epoch = Math.max(epoch + 1, clock.millis());
        var ofTeams = teams.stream().sorted().map(team -> "." + team).collect(joining());
        return new LandingBoard(CHANNEL + ofTeams, epoch, picture(teams), channels, json, clock.instant());
    }

    /** Brings everybody up to date. Also what a test calls instead of waiting. */
    synchronized void look() {
        warnOperators();
        var now = clock.instant();
        for (var board : Map.copyOf(boards).entrySet()) {
            if (board.getValue().isIdle(now)) {
                board.getValue().close();
                boards.remove(board.getKey());
            } else {
                board.getValue().dismissUnless(who -> discovery.teamsOf(who).equals(board.getKey()));
                board.getValue().show(picture(board.getKey()), this::expired, now);
            }
        }
    }

    private LandingPicture picture(Set<UUID> teams) {
        var sessions = listings.list(SessionSearch.newest(MOST_SESSIONS), teams).items();
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
