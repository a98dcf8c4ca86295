package plenum.planning.internal.settings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import plenum.planning.internal.sprint.Reading.Subtasks;

/** Keeps how teams plan. */
@Component
public class SettingsStore {

    private final JdbcClient jdbc;

    SettingsStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public PlanningSettings get(UUID team) {
        return find(team, "").orElseGet(() -> PlanningSettings.usual(team));
    }

    /** Whoever decides something by these settings does it one after another. */
    public PlanningSettings lock(UUID team, Instant now) {
        jdbc.sql("""
            insert into planning_team_settings (team_id, updated_at, version) values (:team, :now, 0)
            on conflict (team_id) do nothing\
            """).param("team", team).param("now", Timestamp.from(now)).update();
        return find(team, " for update").orElseThrow();
    }

    private Optional<PlanningSettings> find(UUID team, String lock) {
        return jdbc.sql("select * from planning_team_settings where team_id = :team" + lock)
                .param("team", team)
                .query((row, n) -> settings(row))
                .optional();
    }

    /** The settings have been locked before. */
    void change(PlanningSettings settings, Instant now) {
        jdbc.sql("""
            update planning_team_settings set planning_grace_minutes = :grace, parallel_sprints = :parallel,
                subtasks = :subtasks, wip_limit = :wip, updated_at = :now, version = version + 1
            where team_id = :team\
            """)
                .param("grace", settings.planningGraceMinutes())
                .param("parallel", settings.parallelSprints())
                .param("subtasks", settings.subtasks().name().toLowerCase(Locale.ROOT))
                .param("wip", settings.wipLimit())
                .param("now", Timestamp.from(now))
                .param("team", settings.teamId())
                .update();
    }

    public void delete(UUID team) {
        jdbc.sql("delete from planning_team_settings where team_id = :team")
                .param("team", team)
                .update();
    }

    private static PlanningSettings settings(ResultSet row) throws SQLException {
        return new PlanningSettings(
                row.getObject("team_id", UUID.class),
                row.getInt("planning_grace_minutes"),
                row.getBoolean("parallel_sprints"),
                Subtasks.valueOf(row.getString("subtasks").toUpperCase(Locale.ROOT)),
                row.getObject("wip_limit", Integer.class),
                row.getTimestamp("updated_at").toInstant(),
                row.getInt("version"));
    }
}
