package plenum.backlog.internal.history;

import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import plenum.backlog.IssueChange;
import plenum.backlog.IssueField;
import plenum.backlog.RecordedChange;
import plenum.backlog.Standing;
import plenum.backlog.StatusCategory;
import plenum.shared.Keyset;

/** What happened last, whatever issue it happened to. */
@Component
public class LatestStore {

    private record Placed(RecordedChange recorded, Cursor place) {}

    /** By number of the issue, number of the history, order in it, field. */
    private static final List<Long> LAST =
            List.of(Long.MAX_VALUE, Long.MAX_VALUE, (long) Integer.MAX_VALUE, (long) Short.MAX_VALUE);

    private final JdbcClient jdbc;

    LatestStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Keyset<RecordedChange> list(@Nullable String after, int limit) {
        var from = Cursor.parse(after, LAST);
        var rows = jdbc.sql("""
                        select event.*, issue.key,
                            before.value as from_id, before.words as from_text,
                            after.value as to_id, after.words as to_text
                        from backlog_issue_event as event
                        join backlog_issue as issue on issue.no = event.issue_no
                        left join backlog_value as before on before.id = event.from_v
                        left join backlog_value as after on after.id = event.to_v
                        where (event.at, event.issue_no, event.history_id, event.seq, event.field)
                            < (:at, :issue, :history, :seq::integer, :field::smallint)
                        order by event.at desc, event.issue_no desc, event.history_id desc,
                            event.seq desc, event.field desc
                        limit :limit
                        """)
                .param("at", Timestamp.from(from.at()))
                .param("issue", from.then().get(0))
                .param("history", from.then().get(1))
                .param("seq", from.then().get(2))
                .param("field", from.then().get(3))
                .param("limit", limit + 1)
                .query((row, number) -> {
                    var change = new IssueChange(
                            IssueField.of(row.getInt("field")),
                            row.getTimestamp("at").toInstant(),
                            row.getLong("history_id"),
                            row.getInt("seq"),
                            value(row.getString("from_id"), row.getString("from_text")),
                            value(row.getString("to_id"), row.getString("to_text")));
                    var place = new Cursor(
                            change.at(),
                            List.of(row.getLong("issue_no"), change.historyId(), (long) change.position(), (long)
                                    change.field().code()));
                    return new Placed(new RecordedChange(row.getString("key"), change), place);
                })
                .list();
        var stretch = Keyset.of(rows, limit, last -> last.place().text());
        return new Keyset<>(stretch.items().stream().map(Placed::recorded).toList(), stretch.next());
    }

    private static IssueChange.@Nullable Value value(@Nullable String id, @Nullable String text) {
        return id == null && text == null ? null : new IssueChange.Value(id, text);
    }

    public Standing standing(Map<StatusCategory, Long> issues) {
        return jdbc.sql("select count(*) as changes, max(at) as until from backlog_issue_event")
                .query((row, number) -> {
                    var until = row.getTimestamp("until");
                    return new Standing(issues, row.getLong("changes"), until == null ? null : until.toInstant());
                })
                .single();
    }
}
