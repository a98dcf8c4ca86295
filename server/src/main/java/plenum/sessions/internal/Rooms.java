package plenum.sessions.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import plenum.sessions.internal.room.RoomCommand;
import plenum.shared.Problem;

/** The rooms this node holds: loaded on the first touch, woken when they are due, put away when nobody needs them. */
@Component
class Rooms implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Rooms.class);
    private static final Duration SWEEP = Duration.ofSeconds(1);
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(2);
    private static final Duration LONGEST_UNNOTICED_DOWNTIME = Duration.ofSeconds(5);
    private static final Duration KEEP_IDLE = Duration.ofMinutes(5);
    /** After a start everybody may still be on their way back. */
    private static final Duration START_PATIENCE = Duration.ofSeconds(60);

    private final Map<UUID, Room> rooms = new ConcurrentHashMap<>();
    private final ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor();
    private final TraceStore traces;
    private final DowntimeStore downtime;
    private final RoomReader reader;
    private final Surroundings around;
    private final SessionSettings settings;
    private final Clock clock;
    private final Instant started;
    private Instant nextCleanUp;
    private Instant nextSign;
    private volatile @Nullable Thread sweeper;

    Rooms(
            RoomStore store,
            DowntimeStore downtime,
            RoomReader reader,
            Screens screens,
            TraceStore traces,
            SessionSettings settings,
            Clock clock) {
        this.traces = traces;
        this.downtime = downtime;
        this.reader = reader;
        this.settings = settings;
        this.clock = clock;
        this.started = clock.instant();
        this.nextCleanUp = started;
        this.nextSign = started;
        this.around = new Surroundings(store, reader, screens, clock, settings.maxSessions(), writers);
    }

    Room get(UUID session) {
        return find(session).orElseThrow(Problem.SESSION_NOT_FOUND::refusal);
    }

    /** The room, kept from being put away for as long as somebody asks for it. */
    Optional<Room> find(UUID session) {
        var held = rooms.computeIfPresent(session, (id, room) -> {
            room.presence().touched(clock.instant());
            return room;
        });
        return held != null ? Optional.of(held) : Optional.ofNullable(rooms.computeIfAbsent(session, this::load));
    }

    private @Nullable Room load(UUID session) {
        return reader.find(session).map(loaded -> new Room(loaded, around)).orElse(null);
    }

    /** Everything whose time has come. Also what a test calls instead of waiting. */
    void sweep() {
        var now = clock.instant();
        reader.listDue(now)
                .forEach(id -> apart(id, () -> find(id).ifPresent(room -> room.submit(new RoomCommand.Wake(), null))));
        boolean early = now.isBefore(started.plus(START_PATIENCE));
        rooms.forEach((id, room) -> apart(id, () -> {
            boolean settled = early || !room.standing().state().open() || !miss(room, now);
            if (room.standing().state().isDue(now)) {
                room.submit(new RoomCommand.Wake(), null);
            }
            if (settled) {
                rooms.computeIfPresent(id, (same, held) -> putAway(held, now) ? null : held);
            }
        }));
        if (!now.isBefore(nextSign)) {
            nextSign = now.plus(SIGN_OF_LIFE);
            downtime.stayAlive(now);
        }
        if (!now.isBefore(nextCleanUp)) {
            nextCleanUp = now.plus(settings.cleanupInterval());
            traces.forget(now).forEach(this::drop);
        }
    }

    /** Nothing of it is stored any more, so nobody may find it here. */
    void drop(UUID session) {
        var room = rooms.remove(session);
        if (room != null) {
            around.screens().putAway(room.standing().state());
        }
    }

    /** Whether anybody was found missing; the room has to hear of it before it can be put away. */
    private boolean miss(Room room, Instant now) {
        var missing = room.presence().missing(room.standing().state(), now, settings.disconnectAfter());
        missing.forEach(id -> room.submit(new RoomCommand.Notice(id, false), null));
        return !missing.isEmpty();
    }

    private boolean putAway(Room room, Instant now) {
        // Who is here is known to the room alone, and whoever is here longest may have to lead it soon.
        boolean idle = room.presence().idle(now, KEEP_IDLE)
                && room.standing().state().course().grace() == null;
        if (idle) {
            around.screens().putAway(room.standing().state());
        }
        return idle;
    }

    /** One room's trouble is not the next one's. */
    private static void apart(UUID session, Runnable care) {
        try {
            care.run();
        } catch (DataAccessException | TransactionException storageAway) {
            throw storageAway;
        } catch (RuntimeException broken) {
            log.error("Session {} could not be looked after", session, broken);
        }
    }

    @Override
    public void start() {
        downtime.makeUp(clock.instant(), LONGEST_UNNOTICED_DOWNTIME);
        sweeper = Thread.ofVirtual().name("rooms-sweep").start(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                try {
                    Thread.sleep(SWEEP);
                    sweep();
                } catch (InterruptedException stopped) {
                    return;
                } catch (RuntimeException storageAway) {
                    log.warn("Rooms could not be looked through: {}", storageAway.getMessage());
                }
            }
        });
    }

    @Override
    public void stop() {
        var running = sweeper;
        if (running != null) {
            running.interrupt();
            sweeper = null;
        }
    }

    /** Before anybody can ask for a room. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public boolean isRunning() {
        return sweeper != null;
    }
}
