package plenum.backlog.internal.projects;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import plenum.backlog.IssueState;

/** Keeps every version of what the statuses of a team mean. */
@Component
public class MappingStore {

    private static final StatusMapping FIRST =
            new StatusMapping(1, null, List.of(), List.of(), StatusMapping.DoneBy.CATEGORY);

    private final JdbcClient jdbc;

    MappingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until somebody says otherwise each status means what it says itself. */
    public StatusMapping current(UUID team) {
        return jdbc.sql("select * from backlog_status_mapping where team_id = :team order by version desc limit 1")
                .param("team", team)
                .query((row, n) -> new StatusMapping(
                        row.getInt("version"),
                        instant(row.getTimestamp("valid_from")),
                        entries(team, row.getInt("version")),
                        List.of((String[]) row.getArray("dropped_resolutions").getArray()),
                        StatusMapping.DoneBy.valueOf(row.getString("done_by").toUpperCase(Locale.ROOT))))
                .optional()
                .orElse(FIRST);
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    private List<StatusMapping.Meaning> entries(UUID team, int version) {
        return jdbc.sql("""
                select status_id, state from backlog_status_mapping_entry
                where team_id = :team and version = :version order by status_id
                """)
                .param("team", team)
                .param("version", version)
                .query((row, n) -> new StatusMapping.Meaning(
                        row.getObject("status_id", UUID.class),
                        IssueState.valueOf(row.getString("state").toUpperCase(Locale.ROOT))))
                .list();
    }

    /** The first version is stored with the second, for nobody asked for it before. */
    void add(UUID team, StatusMapping mapping, Instant now) {
        insert(team, FIRST, now);
        insert(team, mapping, now);
        for (var entry : mapping.entries()) {
            jdbc.sql("""
                    insert into backlog_status_mapping_entry (team_id, version, status_id, state)
                    values (:team, :version, :status, :state)
                    """)
                    .param("team", team)
                    .param("version", mapping.version())
                    .param("status", entry.statusId())
                    .param("state", entry.state().word())
                    .update();
        }
    }

    private void insert(UUID team, StatusMapping mapping, Instant now) {
        jdbc.sql("""
                insert into backlog_status_mapping (
                    team_id, version, valid_from, dropped_resolutions, done_by, created_at)
                values (:team, :version, :from, :dropped::text[], :by, :now)
                on conflict do nothing
                """)
                .param("team", team)
                .param("version", mapping.version())
                .param(
                        "from",
                        mapping.validFrom() == null ? null : Timestamp.from(mapping.validFrom()),
                        java.sql.Types.TIMESTAMP)
                .param("dropped", mapping.droppedResolutions().toArray(String[]::new))
                .param("by", mapping.doneBy().name().toLowerCase(Locale.ROOT))
                .param("now", Timestamp.from(now))
                .update();
    }
}
