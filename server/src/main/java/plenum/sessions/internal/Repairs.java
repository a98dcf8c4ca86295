package plenum.sessions.internal;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import plenum.realtime.Position;
import plenum.sessions.internal.RoomReader.Loaded;
import plenum.sessions.internal.room.Standing;
import plenum.shared.Audited;
import plenum.shared.Problem;
import tools.jackson.databind.json.JsonMapper;

/** Rebuilds rooms that are not what is stored of them, under a new epoch, and reports it to whoever runs the program. */
@Component
class Repairs {

    /** For operators alone: what did not fit, and what became of it. Names and answers are not in it. */
    record Report(
            String corruptionType,
            UUID affectedSession,
            Instant detectedAt,
            List<String> corruptionData,
            boolean recoveryAttempted,
            boolean recoverySuccessful,
            boolean backupStateAvailable) {}

    private static final Logger audit = LoggerFactory.getLogger("plenum.audit");

    private static final Duration SAID_AGAIN_AFTER = Duration.ofHours(1);

    /** Whoever waits for a turn to read waits for long; whoever waits for a connection to the database is refused. */
    private static final int READ_AT_ONCE = 4;

    private final Semaphore turns = new Semaphore(READ_AT_ONCE, true);
    private final Map<UUID, Instant> unreadable = new ConcurrentHashMap<>();
    private final RoomReader reader;
    private final RoomStore store;
    private final JsonMapper json;
    private final Counter recounts;
    private final ApplicationEventPublisher facts;

    Repairs(
            RoomReader reader,
            RoomStore store,
            JsonMapper json,
            MeterRegistry figures,
            ApplicationEventPublisher facts) {
        this.facts = facts;
        this.recounts = figures.counter("plenum.sessions.recounts");
        this.reader = reader;
        this.store = store;
        this.json = json;
    }

    /** What the room has to become if it is not what is stored; empty if it is, or was written by somebody else. */
    Optional<Loaded> check(Standing memory, Instant now) {
        var session = memory.state().place().id();
        var stored = read(session, now);
        if (stored.isEmpty() || StateCheck.isNewer(memory, stored.get().standing())) {
            return Optional.empty();
        }
        var differences = StateCheck.differences(memory, stored.get().standing());
        if (differences.isEmpty()) {
            return Optional.empty();
        }
        var rebuilt = rebuild(memory.at(), stored.get(), session);
        report(new Report("state_mismatch", session, now, differences, true, true, true));
        return Optional.of(rebuilt);
    }

    /** The room as it is stored, where a count in memory was another one. The ballots that are stored are the truth. */
    Loaded recount(Standing memory, Set<UUID> activities, Instant now) {
        var session = memory.state().place().id();
        var stored = read(session, now).orElseThrow(Problem.SESSION_NOT_FOUND::refusal);
        var rebuilt = rebuild(memory.at(), stored, session);
        recounts.increment(activities.size());
        report(new Report("tally_mismatch", session, now, List.of("ballots"), true, true, true));
        return rebuilt;
    }

    /** The room as it is stored. Where no room can be made of what is stored, that is reported, and not guessed at. */
    Optional<Loaded> read(UUID session, Instant now) {
        turns.acquireUninterruptibly();
        try {
            var found = reader.find(session);
            unreadable.remove(session);
            return found;
        } catch (DataAccessException | TransactionException storageAway) {
            throw storageAway;
        } catch (RuntimeException unreadable) {
            var what = List.of(unreadable.getClass().getSimpleName());
            if (isNews(session, now)) {
                report(new Report("unreadable_record", session, now, what, true, false, false));
            }
            throw Problem.STATE_CORRUPTION.refusal();
        } finally {
            turns.release();
        }
    }

    /** A room that is asked for all the time is not to drown out the others. */
    private boolean isNews(UUID session, Instant now) {
        var since = unreadable.get(session);
        if (since != null && now.isBefore(since.plus(SAID_AGAIN_AFTER))) {
            return false;
        }
        unreadable.put(session, now);
        return true;
    }

    /** Nobody may go on from a position of the history that was wrong. */
    private Loaded rebuild(Position memory, Loaded stored, UUID session) {
        var found = stored.standing().at();
        var at = new Position(
                Math.max(memory.epoch(), found.epoch()) + 1, Math.max(memory.version(), found.version()) + 1);
        store.beginEpoch(session, at);
        return new Loaded(new Standing(stored.standing().state(), at), stored.tokens());
    }

    private void report(Report report) {
        audit.error("state_corruption {}", json.writeValueAsString(report));
        var told = Audited.bySystem("session.repaired")
                .on(report.affectedSession())
                .with("corruption_type", report.corruptionType());
        facts.publishEvent(report.recoverySuccessful() ? told : told.failed());
    }
}
