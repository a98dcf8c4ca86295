package plenum.backlog.internal;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import plenum.backlog.IssueNews;
import plenum.backlog.IssueState;
import plenum.backlog.StatusCategory;
import plenum.backlog.internal.history.Columns;
import plenum.backlog.internal.ranks.Ranks;
import plenum.shared.Ids;

/** Issues as their trackers tell of them: the newest news of each counts, whenever it arrives. */
@Component
class TrackerStore {

    record Name(UUID source, String externalId) {}

    record Known(UUID id, long no) {}

    private static final Comparator<IssueNews> BY_MOMENT = Comparator.comparing(IssueNews::asOf);

    private final JdbcClient jdbc;
    private final Clock clock;

    TrackerStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Writes the issues that are news, and answers which. Rows are taken in one order, so that batches never deadlock. */
    List<UUID> keepNewest(List<IssueNews> news) {
        learnProjects(news);
        learnStatuses(news);
        var told = new Columns<>(newestOfEach(news));
        return jdbc.sql("""
                        insert into backlog_issue as known (
                            id, team_id, project_id, source, external_id, key, key_number, type, title, status_id,
                            resolution, priority, rank, created_at, updated_at, source_updated_at, changed_at,
                            deleted_at, as_of, as_of_history)
                        select told.id, project.team_id, project.id, told.source, told.external_id, told.key,
                            coalesce(substring(told.key from '-([0-9]{1,15})$')::bigint, 0), type, title, status.id,
                            resolution, priority, told.rank, coalesce(told.created_at, as_of), :now, as_of, as_of,
                            deleted_at, as_of, as_of_history
                        from unnest(
                            :id::uuid[], :source::uuid[], :external_id::text[], :project_key::text[], :key::text[],
                            :type::text[], :title::text[], :status_id::text[], :resolution::text[],
                            :priority::text[], :rank::text[], :created_at::timestamptz[],
                            :deleted_at::timestamptz[], :as_of::timestamptz[], :as_of_history::bigint[])
                            as told (
                            id, source, external_id, project_key, key, type, title, status_id, resolution, priority,
                            rank, created_at, deleted_at, as_of, as_of_history)
                        join backlog_project as project
                            on project.source = told.source and project.key = told.project_key
                        join backlog_status as status
                            on status.source = told.source and status.external_id = told.status_id
                        order by told.source, told.external_id
                        on conflict (source, external_id) do update
                        set project_id = excluded.project_id,
                            team_id = excluded.team_id,
                            previous_keys = case when known.key = excluded.key then known.previous_keys
                                else array_append(known.previous_keys, known.key) end,
                            key = excluded.key,
                            key_number = excluded.key_number,
                            type = excluded.type,
                            title = excluded.title,
                            status_id = excluded.status_id,
                            resolution = excluded.resolution,
                            priority = excluded.priority,
                            updated_at = excluded.updated_at,
                            source_updated_at = excluded.source_updated_at,
                            deleted_at = excluded.deleted_at,
                            version = known.version + 1,
                            as_of = excluded.as_of,
                            as_of_history = excluded.as_of_history
                        where (excluded.as_of, excluded.as_of_history) > (known.as_of, known.as_of_history)
                        returning id
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("id", told.of(issue -> Ids.next()))
                .param("source", told.of(IssueNews::source))
                .param("external_id", told.of(IssueNews::externalId))
                .param("project_key", told.of(issue -> issue.values().projectKey()))
                .param("key", told.of(issue -> issue.values().key()))
                .param("type", told.of(issue -> issue.values().type()))
                .param("title", told.of(issue -> issue.values().title()))
                .param("status_id", told.of(issue -> issue.values().status().id()))
                .param("resolution", told.of(issue -> issue.values().resolution()))
                .param("priority", told.of(issue -> issue.values().priority()))
                .param("rank", ranks(told.rows().size()))
                .param("created_at", told.of(issue -> issue.values().createdAt()))
                .param("deleted_at", told.of(IssueNews::deletedAt))
                .param("as_of", told.of(issue -> issue.asOf().at()))
                .param("as_of_history", told.of(issue -> issue.asOf().historyId()))
                .query(UUID.class)
                .list();
    }

    /** New ones go to the end, whichever team they belong to. */
    private String[] ranks(int count) {
        var last = jdbc.sql("select max(rank) from backlog_issue where source is not null")
                .query(String.class)
                .optional()
                .orElse(null);
        return Ranks.between(last, null, count).toArray(String[]::new);
    }

    private static List<IssueNews> newestOfEach(List<IssueNews> news) {
        return List.copyOf(news.stream()
                .collect(Collectors.toMap(
                        issue -> new Name(issue.source(), issue.externalId()),
                        issue -> issue,
                        BinaryOperator.maxBy(BY_MOMENT)))
                .values());
    }

    private void learnProjects(List<IssueNews> news) {
        var keys = new Columns<>(news.stream()
                .map(one -> new Name(one.source(), one.values().projectKey()))
                .distinct()
                .toList());
        jdbc.sql("""
                insert into backlog_project (id, source, key, name, created_at, updated_at)
                select id, source, key, key, :now, :now
                from unnest(:id::uuid[], :source::uuid[], :key::text[]) as told (id, source, key)
                order by source, key
                on conflict (source, key) where source is not null do nothing
                """)
                .param("now", Timestamp.from(clock.instant()))
                .param("id", keys.of(one -> Ids.next()))
                .param("source", keys.of(Name::source))
                .param("key", keys.of(Name::externalId))
                .update();
    }

    /** The newest news knows best what a status is called. */
    private void learnStatuses(List<IssueNews> news) {
        var newest = new HashMap<Name, IssueNews>();
        news.stream()
                .sorted(BY_MOMENT)
                .forEach(one ->
                        newest.put(new Name(one.source(), one.values().status().id()), one));
        var told = new Columns<>(List.copyOf(newest.values()));
        jdbc.sql("""
                insert into backlog_status as known (id, source, external_id, name, category, state)
                select id, source, external_id, name, category, state
                from unnest(:id::uuid[], :source::uuid[], :status::text[], :name::text[], :category::text[],
                    :state::text[]) as told (id, source, external_id, name, category, state)
                order by source, external_id
                on conflict (source, external_id) do update set name = excluded.name
                where known.name <> excluded.name
                """)
                .param("id", told.of(one -> Ids.next()))
                .param("source", told.of(IssueNews::source))
                .param("status", told.of(one -> one.values().status().id()))
                .param("name", told.of(one -> one.values().status().name()))
                .param("category", told.of(one -> word(one.values().status().category())))
                .param(
                        "state",
                        told.of(one ->
                                IssueState.of(one.values().status().category()).word()))
                .update();
    }

    /** Under which numbers these are kept. */
    Map<Name, Known> known(List<IssueNews> news) {
        var told = new Columns<>(news);
        var known = new HashMap<Name, Known>();
        jdbc.sql("""
                select issue.id, issue.no, issue.source, issue.external_id
                from unnest(:source::uuid[], :external_id::text[]) as told (source, external_id)
                join backlog_issue as issue using (source, external_id)
                """)
                .param("source", told.of(IssueNews::source))
                .param("external_id", told.of(IssueNews::externalId))
                .query(row -> {
                    known.put(
                            new Name(row.getObject("source", UUID.class), row.getString("external_id")),
                            new Known(row.getObject("id", UUID.class), row.getLong("no")));
                });
        return known;
    }

    void adopt(UUID source, String projectKey, UUID team) {
        jdbc.sql("update backlog_project set team_id = :team where source = :source and key = :key")
                .param("team", team)
                .param("source", source)
                .param("key", projectKey)
                .update();
        jdbc.sql("""
                update backlog_issue as issue set team_id = :team
                from backlog_project as project
                where project.id = issue.project_id and project.source = :source and project.key = :key
                """)
                .param("team", team)
                .param("source", source)
                .param("key", projectKey)
                .update();
    }

    Map<StatusCategory, Long> countByCategory() {
        var counts = new EnumMap<StatusCategory, Long>(StatusCategory.class);
        for (var category : StatusCategory.values()) {
            counts.put(category, 0L);
        }
        jdbc.sql("""
                select status.category, sum(counted.issues)::bigint as issues
                from (select status_id, count(*) as issues from backlog_issue where deleted_at is null group by status_id)
                    as counted
                join backlog_status as status on status.id = counted.status_id
                group by status.category
                """).query(row -> {
            counts.put(
                    StatusCategory.valueOf(row.getString("category").toUpperCase(Locale.ROOT)), row.getLong("issues"));
        });
        return counts;
    }

    private static String word(StatusCategory category) {
        return category.name().toLowerCase(Locale.ROOT);
    }
}
