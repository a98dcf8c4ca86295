package plenum.backlog.internal.sprints;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import plenum.backlog.IssueState;
import plenum.backlog.StatusMeanings;

/** Finds who is in a sprint, and what statuses meant when. */
@Component
class SprintMemberStore {

    private static final int FIRST = 1;

    private final JdbcClient jdbc;

    SprintMemberStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isEmpty(UUID sprint) {
        return jdbc.sql("""
                select not exists (select from backlog_issue
                    where sprint_ids @> array[:sprint]::uuid[] and deleted_at is null)
                """).param("sprint", sprint).query(Boolean.class).single();
    }

    /** Of a team's own issues those that are in the sprint now. */
    List<UUID> in(UUID team, UUID sprint) {
        return jdbc.sql("""
                select id from backlog_issue
                where sprint_ids @> array[:sprint]::uuid[] and team_id = :team and source is null
                    and deleted_at is null
                """)
                .param("sprint", sprint)
                .param("team", team)
                .query(UUID.class)
                .list();
    }

    /** Own ones that are still there. */
    List<UUID> subtasks(Collection<UUID> parents) {
        return jdbc.sql("""
                select id from backlog_issue
                where parent_id = any(:parents::uuid[]) and level = 'subtask' and source is null
                    and deleted_at is null
                """)
                .param("parents", parents.stream().map(UUID::toString).toArray(String[]::new))
                .query(UUID.class)
                .list();
    }

    List<UUID> everIn(UUID sprint) {
        return jdbc.sql("""
                with member as (select issue_id from backlog_issue_sprint where sprint_id = :sprint)
                select issue_id from member
                union
                select child.id from backlog_issue as child join member on member.issue_id = child.parent_id
                where child.level = 'subtask'
                """).param("sprint", sprint).query(UUID.class).list();
    }

    /** A team that has decided nothing has one version, in which each status means what it says itself. */
    List<StatusMeanings> meanings(UUID team) {
        var usual = states("""
                select status.id, status.external_id, status.state from backlog_status as status
                join backlog_project as project
                    on status.project_id = project.id or project.source is not null and status.source = project.source
                where project.team_id = :team
                """, Map.of("team", team));
        var versions = jdbc.sql("""
                select version, valid_from, dropped_resolutions from backlog_status_mapping
                where team_id = :team order by version
                """)
                .param("team", team)
                .query((row, n) -> new StatusMeanings(
                        row.getInt("version"),
                        row.getTimestamp("valid_from") == null
                                ? null
                                : row.getTimestamp("valid_from").toInstant(),
                        decided(team, row.getInt("version"), usual),
                        Set.of((String[]) row.getArray("dropped_resolutions").getArray())))
                .list();
        return versions.isEmpty() ? List.of(new StatusMeanings(FIRST, null, usual, Set.of())) : versions;
    }

    private Map<String, IssueState> decided(UUID team, int version, Map<String, IssueState> usual) {
        var states = new HashMap<>(usual);
        states.putAll(states("""
                select status.id, status.external_id, entry.state from backlog_status_mapping_entry as entry
                join backlog_status as status on status.id = entry.status_id
                where entry.team_id = :team and entry.version = :version
                """, Map.of("team", team, "version", version)));
        return states;
    }

    private Map<String, IssueState> states(String sql, Map<String, ?> values) {
        var states = new HashMap<String, IssueState>();
        jdbc.sql(sql).params(values).query(row -> {
            var state = IssueState.valueOf(row.getString("state").toUpperCase(Locale.ROOT));
            states.put(row.getString("id"), state);
            if (row.getString("external_id") != null) {
                states.put(row.getString("external_id"), state);
            }
        });
        return states;
    }
}
