package plenum.integrations.jira.internal;

import static java.time.ZoneOffset.UTC;
import static java.time.format.DateTimeFormatter.BASIC_ISO_DATE;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Deliveries are kept by the day, so that forgetting a day is dropping a table. */
@Component
class DeliveryDays {

    private static final int KEPT_DAYS = 30;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Set<LocalDate> opened = ConcurrentHashMap.newKeySet();

    DeliveryDays(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Makes room for the day of an instant; asks the database once a day. */
    void open(Instant instant) {
        var day = LocalDate.ofInstant(instant, UTC);
        if (opened.contains(day)) {
            return;
        }
        transaction.executeWithoutResult(status -> create(day));
        opened.add(day);
    }

    private void create(LocalDate day) {
        // Two nodes may meet a new day at once, and "if not exists" alone does not bear that.
        jdbc.sql("select pg_advisory_xact_lock(hashtext('integrations_delivery'))")
                .query((row, number) -> number)
                .list();
        jdbc.sql("create table if not exists %s partition of integrations_delivery for values from ('%s') to ('%s')"
                        .formatted(table(day), day + " 00:00+00", day.plusDays(1) + " 00:00+00"))
                .update();
    }

    private static String table(LocalDate day) {
        return "integrations_delivery_" + day.format(BASIC_ISO_DATE);
    }

    /** Makes room for tomorrow ahead of its first delivery, and forgets what is past keeping. */
    void turn() {
        var now = clock.instant();
        open(now);
        open(now.plus(Duration.ofDays(1)));
        var oldestKept = LocalDate.ofInstant(now, UTC).minusDays(KEPT_DAYS);
        jdbc.sql("""
                        select child.relname from pg_inherits
                        join pg_class as child on child.oid = inhrelid
                        where inhparent = 'integrations_delivery'::regclass and child.relname < :oldest
                        """)
                .param("oldest", table(oldestKept))
                .query(String.class)
                .list()
                .forEach(table -> jdbc.sql("drop table if exists " + table).update());
        jdbc.sql("delete from integrations_delivery_key where received_at < :oldest")
                .param("oldest", Timestamp.from(oldestKept.atStartOfDay(UTC).toInstant()))
                .update();
        opened.removeIf(day -> day.isBefore(oldestKept));
    }
}
