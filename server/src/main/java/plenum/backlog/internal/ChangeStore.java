package plenum.backlog.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import plenum.backlog.IssueChange;
import plenum.backlog.IssueField;
import plenum.backlog.IssueNews;
import plenum.backlog.RecordedChange;
import plenum.backlog.Standing;
import plenum.backlog.StatusCategory;
import plenum.shared.Keyset;

/** What happened to issues: a book that is only ever added to. */
@Component
class ChangeStore {

    record Added(UUID issueId, IssueField field, Instant at) {}

    private record Told(IssueNews issue, IssueChange change) {}

    private record Numbered(long number, RecordedChange change) {

        String cursor() {
            return change.change().at().toEpochMilli() + "." + number;
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    ChangeStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Adds the changes not yet in the book, and answers which those are. Their issues are already stored. */
    List<Added> add(List<IssueNews> news) {
        var told = new Columns<>(news.stream()
                .flatMap(issue -> issue.changes().stream().map(change -> new Told(issue, change)))
                .toList());
        return jdbc.sql("""
                        insert into backlog_issue_change (
                            issue_id, at, history_id, field, position, from_id, from_text, to_id, to_text, recorded_at)
                        select issue.id, told.at, history_id, field, position, from_id, from_text, to_id, to_text, :now
                        from unnest(
                            :source::uuid[], :external_id::text[], :at::timestamptz[], :history_id::bigint[],
                            :field::text[], :position::smallint[], :from_id::text[], :from_text::text[],
                            :to_id::text[], :to_text::text[])
                            as told (
                            source, external_id, at, history_id, field, position, from_id, from_text, to_id, to_text)
                        join backlog_issue as issue using (source, external_id)
                        order by issue.id, told.at, history_id, position
                        on conflict do nothing
                        returning issue_id, field, at
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("source", told.of(row -> row.issue().source()))
                .param("external_id", told.of(row -> row.issue().externalId()))
                .param("at", told.of(row -> row.change().at()))
                .param("history_id", told.of(row -> row.change().historyId()))
                .param("field", told.of(row -> row.change().field()))
                .param("position", told.of(row -> row.change().position()))
                .param("from_id", told.of(row -> id(row.change().from())))
                .param("from_text", told.of(row -> text(row.change().from())))
                .param("to_id", told.of(row -> id(row.change().to())))
                .param("to_text", told.of(row -> text(row.change().to())))
                .query((row, number) -> new Added(
                        row.getObject("issue_id", UUID.class),
                        IssueField.valueOf(row.getString("field")),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    private static @Nullable String id(IssueChange.@Nullable Value value) {
        return value == null ? null : value.id();
    }

    private static @Nullable String text(IssueChange.@Nullable Value value) {
        return value == null ? null : value.text();
    }

    Keyset<RecordedChange> list(@Nullable String after, int limit) {
        var from = Cursor.parse(after);
        var rows = jdbc.sql("""
                        select change.*, issue.key
                        from backlog_issue_change as change
                        join backlog_issue as issue on issue.id = change.issue_id
                        where (change.at, change.number) < (:at, :number)
                        order by change.at desc, change.number desc
                        limit :limit
                        """)
                .param("at", Timestamp.from(from.at()))
                .param("number", from.number())
                .param("limit", limit + 1)
                .query((row, number) -> numbered(row))
                .list();
        var stretch = Keyset.of(rows, limit, Numbered::cursor);
        return new Keyset<>(stretch.items().stream().map(Numbered::change).toList(), stretch.next());
    }

    private static Numbered numbered(ResultSet row) throws SQLException {
        var change = new IssueChange(
                IssueField.valueOf(row.getString("field")),
                row.getTimestamp("at").toInstant(),
                row.getLong("history_id"),
                row.getInt("position"),
                value(row.getString("from_id"), row.getString("from_text")),
                value(row.getString("to_id"), row.getString("to_text")));
        return new Numbered(row.getLong("number"), new RecordedChange(row.getString("key"), change));
    }

    private static IssueChange.@Nullable Value value(@Nullable String id, @Nullable String text) {
        return id == null && text == null ? null : new IssueChange.Value(id, text);
    }

    Standing standing(Map<StatusCategory, Long> issues) {
        return jdbc.sql("select count(*) as changes, max(at) as until from backlog_issue_change")
                .query((row, number) -> {
                    var until = row.getTimestamp("until");
                    return new Standing(issues, row.getLong("changes"), until == null ? null : until.toInstant());
                })
                .single();
    }
}
