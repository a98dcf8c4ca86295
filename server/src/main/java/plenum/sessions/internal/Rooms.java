package plenum.sessions.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
    private static final long CHECKED_EVERY = 60;
    private static final Duration KEEP_IDLE = Duration.ofMinutes(5);
    /** After a start everybody may still be on their way back. */
    private static final Duration START_PATIENCE = Duration.ofSeconds(60);

    private final Map<UUID, Room> rooms = new ConcurrentHashMap<>();
    private final ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor();
    private final Forgetting forgetting;
    private final DowntimeStore downtime;
    private final RoomReader reader;
    private final Repairs repairs;
    private final Alarms alarms;
    private final Storage storage;
    private final Surroundings around;
    private final SessionSettings settings;
    private final Clock clock;
    private final Instant started;
    private Instant nextCleanUp;
    private Instant nextSign;
    private long checkedUntil;
    private volatile @Nullable Thread sweeper;

    Rooms(
            Scribes scribes,
            DowntimeStore downtime,
            RoomReader reader,
            Screens screens,
            Forgetting forgetting,
            Repairs repairs,
            Alarms alarms,
            SessionSettings settings,
            Clock clock) {
        this.forgetting = forgetting;
        this.downtime = downtime;
        this.reader = reader;
        this.settings = settings;
        this.clock = clock;
        this.started = clock.instant();
        this.nextCleanUp = started;
        this.nextSign = started;
        this.checkedUntil = started.getEpochSecond();
        this.repairs = repairs;
        this.alarms = alarms;
        this.storage = new Storage(clock, new Storage.Listener() {
            @Override
            public void lost(Instant at) {
                alarms.storageLost(rooms.values(), at);
            }

            @Override
            public void back(Duration after) {
                alarms.storageBack(rooms.values(), after, clock.instant());
                rooms.values().forEach(room -> room.submit(new RoomCommand.Wake(), null));
            }
        });
        this.around =
                new Surroundings(scribes, repairs, storage, screens, alarms, clock, settings, writers, new OwnWork());
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

    /** A room that has just been stored as it is, so that it need not be read. */
    Room hold(RoomWrite founding) {
        var tokens = new Tokens(Map.of()).plus(founding.session(), founding.tokens());
        var loaded = new RoomReader.Loaded(founding.after(), tokens);
        return rooms.computeIfAbsent(founding.session(), id -> new Room(loaded, around));
    }

    private @Nullable Room load(UUID session) {
        try {
            return repairs.read(session, clock.instant())
                    .map(loaded -> new Room(loaded, around))
                    .orElse(null);
        } catch (DataAccessException | TransactionException storageAway) {
            storage.failed(storageAway);
            throw storageAway;
        }
    }

    /** Everything whose time has come. Also what a test calls instead of waiting. */
    void sweep() {
        var now = clock.instant();
        var due = reader.listDue(now);
        storage.answered();
        due.forEach(id -> apart(id, () -> find(id).ifPresent(room -> room.submit(new RoomCommand.Wake(), null))));
        boolean early = now.isBefore(started.plus(START_PATIENCE));
        rooms.forEach((id, room) -> apart(id, () -> {
            boolean settled = !room.standing().state().open() || look(room, now, early);
            if (room.standing().state().isDue(now)) {
                room.submit(new RoomCommand.Wake(), null);
            }
            if (settled) {
                rooms.computeIfPresent(id, (same, held) -> putAway(held, now) ? null : held);
            }
        }));
        checkInTurn(now);
        if (!now.isBefore(nextSign)) {
            nextSign = now.plus(SIGN_OF_LIFE);
            downtime.stayAlive(now);
        }
        if (!now.isBefore(nextCleanUp)) {
            nextCleanUp = now.plus(settings.cleanupInterval());
            forgetting.run(now).forEach(this::drop);
        }
    }

    /** Nothing of it is stored any more, so nobody may find it here. */
    void drop(UUID session) {
        var room = rooms.remove(session);
        if (room != null) {
            around.screens().putAway(room.standing().state());
        }
    }

    /** Each room is held against its record once in a minute, not all in the same second. */
    private void checkInTurn(Instant now) {
        long turn = now.getEpochSecond();
        long since = turn - Math.min(turn - checkedUntil, CHECKED_EVERY);
        checkedUntil = turn;
        rooms.forEach((id, room) -> {
            long own = Math.floorMod(id.hashCode(), CHECKED_EVERY);
            if (Math.floorDiv(turn - own, CHECKED_EVERY) > Math.floorDiv(since - own, CHECKED_EVERY)) {
                room.check();
            }
        });
    }

    /** Whether everybody is as present as was believed; else the room has to hear of it before it can be put away. */
    private boolean look(Room room, Instant now, boolean early) {
        if (!room.hasNoticed()) {
            return false;
        }
        var state = room.standing().state();
        var missing = early ? List.<UUID>of() : room.presence().missing(state, now, settings.disconnectAfter());
        missing.forEach(id -> room.notice(new RoomCommand.Notice(id, false)));
        room.drops()
                .note(missing, state.present().count(), now)
                .ifPresent(people -> alarms.peopleLost(room.standing(), people, now));
        var turned = room.presence().turned(state, now);
        missing.forEach(turned::remove);
        if (!turned.isEmpty()) {
            room.notice(new RoomCommand.Observe(turned));
        }
        return missing.isEmpty() && turned.isEmpty();
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
                    storage.failed(storageAway);
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
