package plenum.backlog.internal.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import plenum.backlog.IssueChange.Value;
import plenum.backlog.IssueEvent;
import plenum.backlog.IssueField;
import plenum.backlog.Origin;
import plenum.shared.Keyset;

/** What happened to issues: a book that is only ever added to. Values stand in a dictionary, once each. */
@Component
public class EventStore {

    public record Added(long issueNo, IssueField field, Instant at) {}

    private static final Origin[] ORIGINS = Origin.values();

    /** By order within an instant, number of the history, field. */
    private static final List<Long> LAST = List.of((long) Integer.MAX_VALUE, Long.MAX_VALUE, (long) Short.MAX_VALUE);

    private final JdbcClient jdbc;
    private final Clock clock;

    EventStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A number for everything that one request changes here. */
    public long nextHistoryId() {
        return jdbc.sql("select nextval('backlog_history')").query(Long.class).single();
    }

    /** Adds what is not yet in the book, and answers what that is. */
    public List<Added> add(List<Happened> events) {
        if (events.isEmpty()) {
            return List.of();
        }
        learn(events);
        var told = new Columns<>(events);
        return jdbc.sql("""
                        insert into backlog_issue_event (
                            issue_no, at, history_id, recorded_at, from_v, to_v, actor_no, seq, field, origin)
                        select issue_no, at, history_id, :now, before.id, after.id, actor_no, seq, field, origin
                        from unnest(
                            :issue_no::bigint[], :at::timestamptz[], :history_id::bigint[], :actor_no::integer[],
                            :seq::integer[], :field::smallint[], :origin::smallint[], :from_id::text[],
                            :from_text::text[], :to_id::text[], :to_text::text[])
                            as told (
                            issue_no, at, history_id, actor_no, seq, field, origin, from_id, from_text, to_id, to_text)
                        left join backlog_value as before on before.digest = sha256(convert_to(
                            coalesce('v' || from_id, '') || E'\\x1f' || coalesce('w' || from_text, ''), 'UTF8'))
                        left join backlog_value as after on after.digest = sha256(convert_to(
                            coalesce('v' || to_id, '') || E'\\x1f' || coalesce('w' || to_text, ''), 'UTF8'))
                        order by issue_no, at, history_id, field
                        on conflict do nothing
                        returning issue_no, field, at
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("issue_no", told.of(Happened::issueNo))
                .param("at", told.of(Happened::at))
                .param("history_id", told.of(event -> event.change().historyId()))
                .param("actor_no", told.of(Happened::actorNo))
                .param("seq", told.of(event -> event.change().position()))
                .param("field", told.of(event -> event.change().field().code()))
                .param("origin", told.of(event -> event.origin().ordinal()))
                .param("from_id", told.of(event -> id(event.change().from())))
                .param("from_text", told.of(event -> text(event.change().from())))
                .param("to_id", told.of(event -> id(event.change().to())))
                .param("to_text", told.of(event -> text(event.change().to())))
                .query((row, number) -> new Added(
                        row.getLong("issue_no"),
                        IssueField.of(row.getInt("field")),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    /** Values are taken in one order, so that two who learn the same ones never wait for each other in a circle. */
    private void learn(List<Happened> events) {
        var values = events.stream()
                .flatMap(event ->
                        Stream.of(event.change().from(), event.change().to()).filter(value -> value != null))
                .distinct()
                .toList();
        if (values.isEmpty()) {
            return;
        }
        var told = new Columns<Value>(values);
        jdbc.sql("""
                insert into backlog_value (digest, value, words)
                select sha256(convert_to(coalesce('v' || value, '') || E'\\x1f' || coalesce('w' || words, ''), 'UTF8')),
                    value, words
                from unnest(:value::text[], :words::text[]) as told (value, words)
                order by 1
                on conflict do nothing
                """)
                .param("value", told.of(Value::id))
                .param("words", told.of(Value::text))
                .update();
    }

    private static @Nullable String id(@Nullable Value value) {
        return value == null ? null : value.id();
    }

    private static @Nullable String text(@Nullable Value value) {
        return value == null ? null : value.text();
    }

    /** Of one issue, newest first; of one field, if it is named. */
    public Keyset<IssueEvent> list(UUID issue, @Nullable IssueField field, @Nullable String after, int limit) {
        var from = Cursor.parse(after, LAST);
        var rows = jdbc.sql("""
                        select event.*, :issue::uuid as issue_id, person.id as actor_id,
                            before.value as from_id, before.words as from_text,
                            after.value as to_id, after.words as to_text
                        from backlog_issue_event as event
                        left join backlog_value as before on before.id = event.from_v
                        left join backlog_value as after on after.id = event.to_v
                        left join backlog_person as person on person.no = event.actor_no
                        where event.issue_no = (select no from backlog_issue where id = :issue)
                            and (event.at, event.seq, event.history_id, event.field)
                                < (:at, :seq::integer, :history, :code::smallint)
                            and (:field::smallint is null or event.field = :field)
                        order by event.at desc, event.seq desc, event.history_id desc, event.field desc
                        limit :limit
                        """)
                .param("issue", issue)
                .param("field", field == null ? null : field.code(), java.sql.Types.SMALLINT)
                .param("at", Timestamp.from(from.at()))
                .param("seq", from.then().get(0))
                .param("history", from.then().get(1))
                .param("code", from.then().get(2))
                .param("limit", limit + 1)
                .query((row, number) -> event(row))
                .list();
        return Keyset.of(
                rows,
                limit,
                last -> new Cursor(last.at(), List.of((long) last.seq(), last.historyId(), (long)
                                last.field().code()))
                        .text());
    }

    /** Everything of these, oldest first: what figures are counted from. */
    public List<IssueEvent> all(List<UUID> issues) {
        return jdbc.sql("""
                        select event.*, issue.id as issue_id, person.id as actor_id,
                            before.value as from_id, before.words as from_text,
                            after.value as to_id, after.words as to_text
                        from backlog_issue as issue
                        join backlog_issue_event as event on event.issue_no = issue.no
                        left join backlog_value as before on before.id = event.from_v
                        left join backlog_value as after on after.id = event.to_v
                        left join backlog_person as person on person.no = event.actor_no
                        where issue.id = any(:issues::uuid[])
                        order by issue.no, event.at, event.seq, event.history_id desc, event.field
                        """)
                .param("issues", new Columns<>(issues).of(issue -> issue))
                .query((row, number) -> event(row))
                .list();
    }

    /** What one issue's event says is proved wrong by a later history of the same source. */
    public boolean supersede(IssueEvent wrong, long history) {
        return jdbc.sql("""
                        update backlog_issue_event set superseded_by = :history
                        where issue_no = (select no from backlog_issue where id = :issue)
                            and at = :at and history_id = :wrong and field = :field and superseded_by is null
                        """)
                        .param("history", history)
                        .param("issue", wrong.issueId())
                        .param("at", Timestamp.from(wrong.at()))
                        .param("wrong", wrong.historyId())
                        .param("field", wrong.field().code())
                        .update()
                == 1;
    }

    private static IssueEvent event(ResultSet row) throws SQLException {
        long superseded = row.getLong("superseded_by");
        var by = row.wasNull() ? null : (Long) superseded;
        return new IssueEvent(
                row.getObject("issue_id", UUID.class),
                row.getTimestamp("at").toInstant(),
                row.getInt("seq"),
                IssueField.of(row.getInt("field")),
                row.getString("from_id"),
                row.getString("to_id"),
                row.getString("from_text"),
                row.getString("to_text"),
                row.getObject("actor_id", UUID.class),
                row.getLong("history_id"),
                ORIGINS[row.getInt("origin")],
                row.getTimestamp("recorded_at").toInstant(),
                by);
    }
}
