package plenum.backlog.internal.issues;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import plenum.backlog.internal.history.Columns;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Issues as they stand, written many at once. */
@Component
public class IssueStore {

    private static final TypeReference<Map<String, Object>> ROW = new TypeReference<>() {};

    private static final List<String> HELD =
            Arrays.stream(Attribute.values()).map(Attribute::word).toList();

    /** What a row has beside what the issue holds. */
    private static final List<String> AROUND =
            List.of("key_number", "rank", "updated_at", "changed_at", "deleted_at", "version");

    private static final List<String> ONCE = List.of("id", "team_id", "created_at");

    private final JdbcClient jdbc;
    private final JsonMapper json;

    IssueStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json.rebuild()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build();
    }

    /** Takes them in one order, so that two who take the same ones never wait for each other in a circle. */
    public List<Stored> take(Collection<UUID> issues) {
        return jdbc.sql("""
                select to_json(held) from (
                    select %s, id, no, team_id, source, rank, version, created_at, changed_at, deleted_at
                    from backlog_issue where id = any(:issues::uuid[]) order by id for update
                ) as held
                """.formatted(String.join(", ", HELD)))
                .param("issues", ids(issues))
                .query((row, n) -> stored(json.readValue(row.getString(1), ROW)))
                .list();
    }

    /** Those of a team that have, or have had, one of these keys. */
    public List<Stored> takeByKey(UUID team, Collection<String> keys) {
        var found = jdbc.sql("""
                select id from backlog_issue where team_id = :team and key = any(:keys::text[])
                union
                select id from backlog_issue
                where team_id = :team and previous_keys <> '{}' and previous_keys && :keys::text[]
                """)
                .param("team", team)
                .param("keys", keys.toArray(String[]::new))
                .query(UUID.class)
                .list();
        return take(found);
    }

    private static Stored stored(Map<String, Object> row) {
        return new Stored(
                UUID.fromString(text(row, "id")),
                ((Number) row.getOrDefault("no", 0)).longValue(),
                id(row.get("team_id")),
                id(row.get("source")),
                text(row, "rank"),
                ((Number) row.getOrDefault("version", 0)).intValue(),
                OffsetDateTime.parse(text(row, "created_at")).toInstant(),
                OffsetDateTime.parse(text(row, "changed_at")).toInstant(),
                row.get("deleted_at") == null
                        ? null
                        : OffsetDateTime.parse(text(row, "deleted_at")).toInstant(),
                Content.of(row));
    }

    private static String text(Map<String, Object> row, String column) {
        return String.valueOf(row.get(column));
    }

    private static @Nullable UUID id(@Nullable Object value) {
        return value == null ? null : UUID.fromString(value.toString());
    }

    /** A row that is to be written. */
    public record Row(
            UUID id,
            @Nullable UUID teamId,
            String rank,
            int version,
            Instant createdAt,
            Instant updatedAt,
            Instant changedAt,
            @Nullable Instant deletedAt,
            Content content) {

        private Map<String, @Nullable Object> columns() {
            var row = new LinkedHashMap<String, @Nullable Object>();
            for (var attribute : Attribute.values()) {
                row.put(attribute.word(), plain(content.get(attribute)));
            }
            row.put("id", id.toString());
            row.put("team_id", teamId == null ? null : teamId.toString());
            row.put("key_number", number(content.text(Attribute.KEY)));
            row.put("rank", rank);
            row.put("version", version);
            row.put("created_at", createdAt.toString());
            row.put("updated_at", updatedAt.toString());
            row.put("changed_at", changedAt.toString());
            row.put("deleted_at", deletedAt == null ? null : deletedAt.toString());
            return row;
        }

        private static @Nullable Object plain(@Nullable Object value) {
            return value instanceof Instant || value instanceof java.time.LocalDate ? value.toString() : value;
        }

        private static long number(String key) {
            var digits = key.substring(key.lastIndexOf('-') + 1);
            return digits.matches("\\d{1,15}") ? Long.parseLong(digits) : 0;
        }
    }

    /** Answers the number of each. */
    public Map<UUID, Long> add(List<Row> rows) {
        var columns = Stream.of(ONCE, AROUND, HELD).flatMap(List::stream).collect(Collectors.joining(", "));
        var numbers = new HashMap<UUID, Long>();
        jdbc.sql("""
                insert into backlog_issue (%1$s)
                select %1$s from jsonb_populate_recordset(null::backlog_issue, :rows::jsonb)
                returning id, no
                """.formatted(columns)).param("rows", written(rows)).query(row -> {
            numbers.put(row.getObject("id", UUID.class), row.getLong("no"));
        });
        return numbers;
    }

    public void change(List<Row> rows) {
        var columns = Stream.of(AROUND, HELD).flatMap(List::stream).toList();
        var values = columns.stream().map(column -> "told." + column).collect(Collectors.joining(", "));
        jdbc.sql("""
                update backlog_issue as issue set (%s) = row(%s)
                from jsonb_populate_recordset(null::backlog_issue, :rows::jsonb) as told
                where issue.id = told.id
                """.formatted(String.join(", ", columns), values))
                .param("rows", written(rows))
                .update();
    }

    private String written(List<Row> rows) {
        var all = new ArrayList<Map<String, @Nullable Object>>();
        rows.forEach(row -> all.add(row.columns()));
        return json.writeValueAsString(all);
    }

    /** Whoever was ever in a sprint stays known to have been. */
    public void joined(Collection<UUID> issues, Map<UUID, List<UUID>> sprints, Instant at) {
        var pairs = new ArrayList<UUID[]>();
        issues.forEach(issue ->
                sprints.getOrDefault(issue, List.of()).forEach(sprint -> pairs.add(new UUID[] {issue, sprint})));
        if (pairs.isEmpty()) {
            return;
        }
        var told = new Columns<>(pairs);
        jdbc.sql("""
                insert into backlog_issue_sprint as known (issue_id, sprint_id, first_at)
                select issue_id, sprint_id, :at
                from unnest(:issues::uuid[], :sprints::uuid[]) as told (issue_id, sprint_id)
                order by issue_id, sprint_id
                on conflict (issue_id, sprint_id) do update
                set first_at = excluded.first_at where excluded.first_at < known.first_at
                """)
                .param("issues", told.of(pair -> pair[0]))
                .param("sprints", told.of(pair -> pair[1]))
                .param("at", Timestamp.from(at))
                .update();
    }

    public List<UUID> sprintsOf(Collection<UUID> issues) {
        return jdbc.sql("select distinct sprint_id from backlog_issue_sprint where issue_id = any(:issues::uuid[])")
                .param("issues", ids(issues))
                .query(UUID.class)
                .list();
    }

    public List<UUID> everIn(UUID sprint) {
        return jdbc.sql("select issue_id from backlog_issue_sprint where sprint_id = :sprint order by issue_id")
                .param("sprint", sprint)
                .query(UUID.class)
                .list();
    }

    /** Something beside what they hold has changed. */
    public void touch(Collection<UUID> issues, Instant at) {
        jdbc.sql("""
                update backlog_issue set version = version + 1, updated_at = :at,
                    changed_at = greatest(:at::timestamptz, changed_at + interval '1 millisecond')
                where id = any(:issues::uuid[])
                """)
                .param("issues", ids(issues))
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Names the parents of issues that were added without. */
    public void adopt(Map<UUID, UUID> parents) {
        var told = new Columns<>(List.copyOf(parents.entrySet()));
        jdbc.sql("""
                update backlog_issue as issue set parent_id = told.parent
                from unnest(:children::uuid[], :parents::uuid[]) as told (child, parent)
                where issue.id = told.child
                """)
                .param("children", told.of(Map.Entry::getKey))
                .param("parents", told.of(Map.Entry::getValue))
                .update();
    }

    /** The keys of these. */
    public Map<UUID, String> keys(Collection<UUID> issues) {
        var keys = new HashMap<UUID, String>();
        jdbc.sql("select id, key from backlog_issue where id = any(:issues::uuid[])")
                .param("issues", ids(issues))
                .query(row -> {
                    keys.put(row.getObject("id", UUID.class), row.getString("key"));
                });
        return keys;
    }

    /** Whose child it is, up to the root; absent where the first is no issue of the team. */
    public Optional<List<UUID>> line(UUID team, UUID issue) {
        var line = jdbc.sql("""
                with recursive line (id, parent_id, step) as (
                    select id, parent_id, 1 from backlog_issue
                    where id = :issue and team_id = :team and deleted_at is null
                    union all
                    select above.id, above.parent_id, step + 1
                    from line join backlog_issue as above on above.id = line.parent_id
                    where step < 100
                )
                select id from line order by step
                """)
                .param("issue", issue)
                .param("team", team)
                .query(UUID.class)
                .list();
        return line.isEmpty() ? Optional.empty() : Optional.of(line);
    }

    static String[] ids(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }
}
