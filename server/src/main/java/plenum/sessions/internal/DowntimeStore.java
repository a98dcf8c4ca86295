package plenum.sessions.internal;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Knows since when nobody has looked after the sessions, and moves what was due by as much. */
@Component
class DowntimeStore {

    private static final Logger log = LoggerFactory.getLogger(DowntimeStore.class);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final RoomReader reader;
    private final ActivityStore activities;

    DowntimeStore(JdbcClient jdbc, TransactionTemplate transaction, RoomReader reader, ActivityStore activities) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.reader = reader;
        this.activities = activities;
    }

    /** Notes that sessions are being looked after. */
    void stayAlive(Instant now) {
        jdbc.sql("""
            insert into session_clock (alive_at) values (:now)
            on conflict (only_one) do update set alive_at = greatest(session_clock.alive_at, excluded.alive_at)\
            """).param("now", Timestamp.from(now)).update();
    }

    /**
     * The time during which no program looked after any session counts against nobody: everything that was to happen
     * happens as much later, but for what people were told the date of. A later version, because screens have not seen these times.
     */
    void makeUp(Instant now, Duration tolerance) {
        transaction.executeWithoutResult(status -> {
            var alive = jdbc.sql("select alive_at from session_clock for update")
                    .query((row, n) -> row.getTimestamp(1).toInstant())
                    .optional();
            var gap = alive.map(last -> Duration.between(last, now)).orElse(Duration.ZERO);
            if (gap.compareTo(tolerance) > 0) {
                jdbc.sql("""
                    update session set version = version + 1,
                        expires_at = expires_at + :gap * interval '1 millisecond',
                        due_at = least(due_at + :gap * interval '1 millisecond', own_time_until),
                        advance_at = advance_at + :gap * interval '1 millisecond',
                        grace_started_at = grace_started_at + :gap * interval '1 millisecond',
                        grace_expires_at = grace_expires_at + :gap * interval '1 millisecond'
                    where status in ('draft', 'active')\
                    """).param("gap", gap.toMillis()).update();
                running().forEach(session -> delay(session, gap));
            }
            stayAlive(now);
        });
    }

    /** Where a timer may run. A pause at a table needs nothing: it gives back its whole time when it ends. */
    private List<UUID> running() {
        return jdbc.sql("""
            select distinct session.id from session
            join session_activity activity on activity.session_id = session.id
            where session.status = 'active' and (session.paused_reason is null or session.kind <> 'poker') and activity.status = 'active'
                and (activity.ends_at is not null or session.phase in ('voting', 'revealing', 'paused'))\
            """).query(UUID.class).list();
    }

    /** What ends by itself ends later. Only the type knows which times of its own these are. */
    private void delay(UUID session, Duration gap) {
        try {
            reader.read(session)
                    .map(loaded -> loaded.standing())
                    .ifPresent(now -> activities.write(List.of(new ActivityStore.Change(
                            session,
                            now.state().agenda(),
                            now.state().stoodStill(gap).agenda(),
                            now.at().version()))));
        } catch (DataAccessException storageAway) {
            throw storageAway;
        } catch (RuntimeException unreadable) {
            log.warn("The timers of session {} could not be moved", session, unreadable);
        }
    }
}
