package plenum.backlog.internal;

import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import plenum.backlog.Issue;
import plenum.backlog.IssueNews;
import plenum.backlog.StatusCategory;
import plenum.shared.Ids;

/** Issues as they stand. */
@Component
class IssueStore {

    private static final Comparator<IssueNews> BY_MOMENT = Comparator.comparing(IssueNews::asOf);

    private final JdbcClient jdbc;

    IssueStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes the issues that are news, and answers which. Rows are taken in one order, so that batches never deadlock. */
    List<UUID> keepNewest(List<IssueNews> news) {
        var told = new Columns<>(newestOfEach(news));
        return jdbc.sql("""
                        insert into backlog_issue as known (
                            id, source, external_id, project_key, key, type, title, status_id, status, category,
                            resolution, priority, created_at, deleted_at, as_of, as_of_history)
                        select *
                        from unnest(
                            :id::uuid[], :source::uuid[], :external_id::text[], :project_key::text[], :key::text[],
                            :type::text[], :title::text[], :status_id::text[], :status::text[], :category::text[],
                            :resolution::text[], :priority::text[], :created_at::timestamptz[],
                            :deleted_at::timestamptz[], :as_of::timestamptz[], :as_of_history::bigint[])
                            as told (
                            id, source, external_id, project_key, key, type, title, status_id, status, category,
                            resolution, priority, created_at, deleted_at, as_of, as_of_history)
                        order by source, external_id
                        on conflict (source, external_id) do update
                        set project_key = excluded.project_key,
                            key = excluded.key,
                            type = excluded.type,
                            title = excluded.title,
                            status_id = excluded.status_id,
                            status = excluded.status,
                            category = excluded.category,
                            resolution = excluded.resolution,
                            priority = excluded.priority,
                            created_at = coalesce(excluded.created_at, known.created_at),
                            deleted_at = excluded.deleted_at,
                            as_of = excluded.as_of,
                            as_of_history = excluded.as_of_history
                        where (excluded.as_of, excluded.as_of_history) > (known.as_of, known.as_of_history)
                        returning id
                        """)
                .param("id", told.of(issue -> Ids.next()))
                .param("source", told.of(IssueNews::source))
                .param("external_id", told.of(IssueNews::externalId))
                .param("project_key", told.of(issue -> issue.values().projectKey()))
                .param("key", told.of(issue -> issue.values().key()))
                .param("type", told.of(issue -> issue.values().type()))
                .param("title", told.of(issue -> issue.values().title()))
                .param("status_id", told.of(issue -> issue.values().status().id()))
                .param("status", told.of(issue -> issue.values().status().name()))
                .param("category", told.of(issue -> issue.values().status().category()))
                .param("resolution", told.of(issue -> issue.values().resolution()))
                .param("priority", told.of(issue -> issue.values().priority()))
                .param("created_at", told.of(issue -> issue.values().createdAt()))
                .param("deleted_at", told.of(IssueNews::deletedAt))
                .param("as_of", told.of(issue -> issue.asOf().at()))
                .param("as_of_history", told.of(issue -> issue.asOf().historyId()))
                .query(UUID.class)
                .list();
    }

    private static List<IssueNews> newestOfEach(List<IssueNews> news) {
        record Name(UUID source, String externalId) {}
        return List.copyOf(news.stream()
                .collect(toMap(
                        issue -> new Name(issue.source(), issue.externalId()),
                        issue -> issue,
                        BinaryOperator.maxBy(BY_MOMENT)))
                .values());
    }

    Optional<Issue> find(UUID source, String externalId) {
        return jdbc.sql("select * from backlog_issue where source = :source and external_id = :external_id")
                .param("source", source)
                .param("external_id", externalId)
                .query((row, number) -> issue(row))
                .optional();
    }

    private static Issue issue(ResultSet row) throws SQLException {
        var status = new IssueNews.Status(
                row.getString("status_id"), row.getString("status"), StatusCategory.valueOf(row.getString("category")));
        var values = new IssueNews.Values(
                row.getString("project_key"),
                row.getString("key"),
                row.getString("type"),
                row.getString("title"),
                status,
                row.getString("resolution"),
                row.getString("priority"),
                instant(row, "created_at"));
        return new Issue(
                row.getObject("id", UUID.class),
                row.getObject("source", UUID.class),
                row.getString("external_id"),
                values,
                instant(row, "deleted_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp stored = row.getTimestamp(column);
        return stored == null ? null : stored.toInstant();
    }

    Map<StatusCategory, Long> countByCategory() {
        var counts = new EnumMap<StatusCategory, Long>(StatusCategory.class);
        for (var category : StatusCategory.values()) {
            counts.put(category, 0L);
        }
        jdbc.sql("select category, count(*) as issues from backlog_issue where deleted_at is null group by category")
                .query(row -> {
                    counts.put(StatusCategory.valueOf(row.getString("category")), row.getLong("issues"));
                });
        return counts;
    }
}
