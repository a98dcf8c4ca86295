package plenum.operations.internal.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import plenum.operations.internal.audit.Link.Head;
import plenum.shared.Audited.ActorKind;
import plenum.shared.Audited.Outcome;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the chain of what was done, and what waits to be chained. */
@Component
class AuditStore {

    private static final long ONE_WRITER = 7_302_945_002L;
    private static final TypeReference<TreeMap<String, String>> DETAILS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    AuditStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void write(Entry entry) {
        jdbc.sql("""
                        insert into operations_audit_pending
                            (at, action, actor_kind, actor, target, outcome, ip, request_id, details)
                        values (:at, :action, :actor_kind, :actor, :target, :outcome, :ip, :request_id, :details::jsonb)
                        """)
                .param("at", Timestamp.from(entry.at()))
                .param("action", entry.action())
                .param("actor_kind", ChainRule.word(entry.actorKind()))
                .param("actor", entry.actor())
                .param("target", entry.target())
                .param("outcome", ChainRule.word(entry.outcome()))
                .param("ip", entry.ip())
                .param("request_id", entry.requestId())
                .param("details", json.writeValueAsString(entry.details()))
                .update();
    }

    boolean isAnythingPending() {
        return jdbc.sql("select exists (select from operations_audit_pending)")
                .query(Boolean.class)
                .single();
    }

    /** Until the end of the transaction nobody else writes the chain, on any node. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(:lock)::text")
                .param("lock", ONE_WRITER)
                .query(String.class)
                .single();
    }

    /** Takes what waits, in the order in which it was written down. */
    List<Entry> takePending(int most) {
        return jdbc.sql("""
                        with taken as (
                            delete from operations_audit_pending where arrived in (
                                select arrived from operations_audit_pending order by arrived limit :most)
                            returning *
                        )
                        select * from taken order by arrived""").param("most", most).query((row, n) -> entry(row)).list();
    }

    void append(Link link) {
        jdbc.sql("""
                        insert into operations_audit_event
                            (seq, at, action, actor_kind, actor, target, outcome, ip, request_id, details, hash)
                        values (:seq, :at, :action, :actor_kind, :actor, :target, :outcome, :ip, :request_id,
                            :details::jsonb, :hash)
                        """)
                .param("seq", link.seq())
                .param("at", Timestamp.from(link.entry().at()))
                .param("action", link.entry().action())
                .param("actor_kind", ChainRule.word(link.entry().actorKind()))
                .param("actor", link.entry().actor())
                .param("target", link.entry().target())
                .param("outcome", ChainRule.word(link.entry().outcome()))
                .param("ip", link.entry().ip())
                .param("request_id", link.entry().requestId())
                .param("details", json.writeValueAsString(link.entry().details()))
                .param("hash", link.hash())
                .update();
    }

    /** The last link there is; empty when there is none, because nothing was done yet or everything was removed. */
    Optional<Head> findHead() {
        return jdbc.sql("select seq, hash from operations_audit_event order by seq desc limit 1")
                .query((row, n) -> new Head(row.getLong("seq"), row.getBytes("hash")))
                .optional();
    }

    Optional<Head> find(long seq) {
        return jdbc.sql("select seq, hash from operations_audit_event where seq = :seq")
                .param("seq", seq)
                .query((row, n) -> new Head(row.getLong("seq"), row.getBytes("hash")))
                .optional();
    }

    /** The next links behind this number. */
    List<Link> listAfter(long seq, int most) {
        return jdbc.sql("select * from operations_audit_event where seq > :seq order by seq limit :most")
                .param("seq", seq)
                .param("most", most)
                .query((row, n) -> link(row))
                .list();
    }

    /** The newest first, before this number. */
    List<Link> listBefore(long seq, AuditFilter filter, int most) {
        return jdbc.sql("""
                        select * from operations_audit_event
                        where seq < :seq
                            and (:actor::uuid is null or actor = :actor::uuid)
                            and (:action::text is null or action = :action or action like :action || '.%')
                            and (:target::text is null or target = :target)
                            and (:outcome::text is null or outcome = :outcome)
                            and (:from::timestamptz is null or at >= :from::timestamptz)
                            and (:to::timestamptz is null or at < :to::timestamptz)
                        order by seq desc limit :most""")
                .param("seq", seq)
                .param("actor", filter.actor() == null ? null : filter.actor().toString())
                .param("action", filter.action())
                .param("target", filter.target())
                .param("outcome", filter.outcome() == null ? null : ChainRule.word(filter.outcome()))
                .param("from", filter.from() == null ? null : filter.from().toString())
                .param("to", filter.to() == null ? null : filter.to().toString())
                .param("most", most)
                .query((row, n) -> link(row))
                .list();
    }

    /** The last number of which it and all before it are older; zero when there is none. */
    long endOfWhatIsOlderThan(Instant limit) {
        return jdbc.sql("""
                        select coalesce(
                            (select min(seq) - 1 from operations_audit_event where at >= :limit),
                            (select max(seq) from operations_audit_event),
                            0)""")
                .param("limit", Timestamp.from(limit))
                .query(Long.class)
                .single();
    }

    /** Removes the beginning up to this number; the database lets only that go which a checkpoint stands for. */
    int removeUpTo(long seq) {
        return jdbc.sql("delete from operations_audit_event where seq <= :seq")
                .param("seq", seq)
                .update();
    }

    private Link link(ResultSet row) throws SQLException {
        return new Link(row.getLong("seq"), entry(row), row.getBytes("hash"));
    }

    private Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getTimestamp("at").toInstant(),
                row.getString("action"),
                ActorKind.valueOf(row.getString("actor_kind").toUpperCase(Locale.ROOT)),
                row.getObject("actor", UUID.class),
                row.getString("target"),
                Outcome.valueOf(row.getString("outcome").toUpperCase(Locale.ROOT)),
                row.getString("ip"),
                row.getString("request_id"),
                json.readValue(row.getString("details"), DETAILS));
    }
}
