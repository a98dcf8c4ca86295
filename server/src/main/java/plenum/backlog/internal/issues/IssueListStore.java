package plenum.backlog.internal.issues;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import plenum.backlog.Issue;
import plenum.shared.Keyset;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Finds issues: one, or a stretch of all that fit, in any of the orders there is an index for. */
@Component
public class IssueListStore {

    private static final String COLUMNS = Arrays.stream(Attribute.values())
            .filter(attribute -> attribute != Attribute.STATUS_ID && attribute != Attribute.DESCRIPTION)
            .map(attribute -> "issue." + attribute.word())
            .collect(Collectors.joining(", "));

    /** What people see of an issue; descriptions may be long, so a list leaves them out. */
    private static final String SEEN = """
            issue.id, issue.team_id, issue.external_id, %s, %s issue.stakeholder_id, issue.rank, issue.version,
            issue.created_at, issue.updated_at, issue.source_updated_at, issue.deleted_at,
            case when issue.source is null then 'own' else 'tracker' end as source, issue.source as connection_id,
            case when issue.owner_id is not null then 'owner'
                when issue.reporter_id is not null then 'reporter' end as stakeholder_field,
            json_build_object('id', status.id, 'name', status.name, 'category', status.category) as status,
            case when coalesce(entry.state, status.state) = 'done' and issue.resolution = any(mapping.dropped_resolutions)
                then 'dropped' else coalesce(entry.state, status.state) end as state
            """;

    private static final String MEANT = """
            join backlog_status as status on status.id = issue.status_id
            left join lateral (
                select version, dropped_resolutions from backlog_status_mapping
                where team_id = issue.team_id order by version desc limit 1
            ) as mapping on true
            left join backlog_status_mapping_entry as entry on entry.team_id = issue.team_id
                and entry.version = mapping.version and entry.status_id = issue.status_id
            """;

    private static final String COUNTED_WITHIN = "200ms";

    private record Seen(String cursor, Issue issue) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final TransactionTemplate transaction;

    IssueListStore(JdbcClient jdbc, JsonMapper json, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        this.transaction = transaction;
    }

    public Optional<Issue> find(UUID issue) {
        return list("issue.id = any(:ids::uuid[])", Map.of("ids", new String[] {issue.toString()})).stream()
                .findFirst();
    }

    public Optional<Issue> find(UUID source, String externalId) {
        return list(
                        "issue.source = :source and issue.external_id = :external",
                        Map.of("source", source, "external", externalId))
                .stream()
                .findFirst();
    }

    public List<Issue> list(Collection<UUID> issues) {
        return list("issue.id = any(:ids::uuid[])", Map.of("ids", IssueStore.ids(issues)));
    }

    private List<Issue> list(String condition, Map<String, ?> values) {
        return jdbc.sql(
                        "select to_json(seen) from (select %s from backlog_issue as issue %s where %s order by issue.rank, issue.id) as seen"
                                .formatted(SEEN.formatted(COLUMNS, "issue.description,"), MEANT, condition))
                .params(values)
                .query((row, n) -> json.readValue(row.getString(1), Issue.class))
                .list();
    }

    Keyset<Issue> list(UUID team, Filter filter, Order order, @Nullable String cursor, int limit) {
        var values = new HashMap<String, Object>();
        var conditions = conditions(team, filter, values);
        var after = order.read(cursor);
        if (!after.isEmpty()) {
            conditions.add(order.behind());
            for (int place = 0; place < order.width(); place++) {
                values.put("after" + place, after.get(place));
            }
            values.put("after_id", after.getLast());
        }
        values.put("limit", limit + 1);
        // The page is found by an index alone; only its own rows are then looked at.
        var rows = jdbc.sql("""
                        with page as (
                            select id, row_number() over (order by %1$s) as place, %2$s as place_text
                            from (select * from backlog_issue where %3$s order by %1$s limit :limit) as found
                        )
                        select page.place_text, to_json(seen) from page cross join lateral (
                            select %4$s from backlog_issue as issue %5$s where issue.id = page.id
                        ) as seen
                        order by page.place
                        """.formatted(
                                order.sql(),
                                order.cursorSql(),
                                String.join(" and ", conditions),
                                SEEN.formatted(COLUMNS, ""),
                                MEANT))
                .params(values)
                .query((row, n) -> new Seen(row.getString(1), json.readValue(row.getString(2), Issue.class)))
                .list();
        var stretch = Keyset.of(rows, limit, last -> Order.written(last.cursor()));
        return new Keyset<>(stretch.items().stream().map(Seen::issue).toList(), stretch.next());
    }

    /** How many fit, unless counting takes too long. */
    OptionalLong count(UUID team, Filter filter) {
        var values = new HashMap<String, Object>();
        var conditions = conditions(team, filter, values);
        try {
            Long counted = transaction.execute(status -> {
                jdbc.sql("select set_config('statement_timeout', :within, true)")
                        .param("within", COUNTED_WITHIN)
                        .query(String.class)
                        .single();
                return jdbc.sql("select count(*) from backlog_issue where " + String.join(" and ", conditions))
                        .params(values)
                        .query(Long.class)
                        .single();
            });
            return counted == null ? OptionalLong.empty() : OptionalLong.of(counted);
        } catch (DataAccessException tooLong) {
            return OptionalLong.empty();
        }
    }

    private static List<String> conditions(UUID team, Filter filter, Map<String, Object> values) {
        var conditions = new ArrayList<String>();
        conditions.add("team_id = :team and deleted_at is null");
        values.put("team", team);
        anyOf(conditions, values, "project_id", filter.project());
        anyOf(conditions, values, "discipline_id", filter.discipline());
        anyOf(conditions, values, "stakeholder_id", filter.stakeholder());
        anyOf(conditions, values, "assignee_id", filter.assignee());
        words(conditions, values, "type", filter.type());
        words(conditions, values, "priority", filter.priority());
        words(
                conditions,
                values,
                "level",
                filter.level().stream()
                        .map(level -> level.name().toLowerCase(Locale.ROOT))
                        .toList());
        if (!filter.sprint().isEmpty()) {
            var ids = filter.sprint().stream().filter(id -> !id.equals("none")).toArray(String[]::new);
            values.put("sprints", ids);
            conditions.add(
                    ids.length == filter.sprint().size()
                            ? "sprint_ids && :sprints::uuid[]"
                            : "(sprint_ids && :sprints::uuid[] or sprint_ids = '{}')");
        }
        if (!filter.label().isEmpty()) {
            values.put("labels", filter.label().toArray(String[]::new));
            conditions.add("labels && :labels::text[]");
        }
        if (filter.states() != null) {
            conditions.add(filter.states().condition(values));
        }
        if (filter.flagged() != null) {
            conditions.add(filter.flagged() ? "flagged" : "not flagged");
        }
        if (filter.unestimated() != null) {
            conditions.add(filter.unestimated() ? "points is null" : "points is not null");
        }
        if (filter.updatedSince() != null) {
            conditions.add("updated_at >= :since::timestamptz");
            values.put("since", filter.updatedSince().toString());
        }
        if (filter.key() != null) {
            conditions.add("(key = :key or previous_keys <> '{}' and previous_keys @> array[:key]::text[])");
            values.put("key", filter.key().strip().toUpperCase(Locale.ROOT));
        }
        var words = filter.text() == null ? "" : SearchWords.of(filter.text());
        if (!words.isEmpty()) {
            conditions.add("search @@ to_tsquery('simple', :words)");
            values.put("words", words);
        }
        return conditions;
    }

    private static void anyOf(List<String> conditions, Map<String, Object> values, String column, List<String> ids) {
        if (ids.isEmpty()) {
            return;
        }
        var named = ids.stream().filter(id -> !id.equals("none")).toArray(String[]::new);
        values.put(column, named);
        conditions.add(
                named.length == ids.size()
                        ? "%1$s = any(:%1$s::uuid[])".formatted(column)
                        : "(%1$s = any(:%1$s::uuid[]) or %1$s is null)".formatted(column));
    }

    private static void words(List<String> conditions, Map<String, Object> values, String column, List<String> words) {
        if (!words.isEmpty()) {
            values.put(column, words.toArray(String[]::new));
            conditions.add("%1$s = any(:%1$s::text[])".formatted(column));
        }
    }
}
