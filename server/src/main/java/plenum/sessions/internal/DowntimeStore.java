package plenum.sessions.internal;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Knows since when nobody has looked after the sessions, and moves what was due by as much. */
@Component
class DowntimeStore {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    DowntimeStore(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
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
     * happens as much later. A later version, because screens have not seen these times.
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
                        due_at = due_at + :gap * interval '1 millisecond',
                        grace_started_at = grace_started_at + :gap * interval '1 millisecond',
                        grace_expires_at = grace_expires_at + :gap * interval '1 millisecond'
                    where status in ('draft', 'active')\
                    """).param("gap", gap.toMillis()).update();
            }
            stayAlive(now);
        });
    }
}
