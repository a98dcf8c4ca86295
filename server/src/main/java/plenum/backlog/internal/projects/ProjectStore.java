package plenum.backlog.internal.projects;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import plenum.backlog.IssueState;
import plenum.shared.Ids;
import tools.jackson.databind.json.JsonMapper;

/** Keeps projects and the statuses of their issues. */
@Component
public class ProjectStore {

    private static final String PROJECT = """
            select to_json(found) from (
                select project.id, project.team_id, project.key, project.name, project.version,
                    case when project.source is null then 'own' else 'tracker' end as source,
                    project.source as connection_id,
                    project.archived_at,
                    coalesce((select json_agg(json_build_object(
                            'id', status.id, 'name', status.name, 'category', status.category,
                            'state', coalesce(entry.state, status.state), 'gone', status.gone)
                            order by status.gone, status.position, status.name)
                        from backlog_status as status
                        left join backlog_status_mapping_entry as entry
                            on entry.status_id = status.id and entry.team_id = project.team_id
                            and entry.version = (
                                select max(version) from backlog_status_mapping where team_id = project.team_id)
                        where status.project_id = project.id
                            or project.source is not null and status.source = project.source), '[]') as statuses
                from backlog_project as project
                where %s
                order by project.archived_at is not null, project.key, project.id
            ) as found
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ProjectStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public List<Project> list(UUID team) {
        return jdbc.sql(PROJECT.formatted("project.team_id = :team"))
                .param("team", team)
                .query((row, n) -> json.readValue(row.getString(1), Project.class))
                .list();
    }

    Optional<Project> find(UUID team, UUID project) {
        return list(team).stream().filter(one -> one.id().equals(project)).findFirst();
    }

    UUID add(UUID team, String key, String name, Workflow workflow, Instant now) {
        var id = Ids.next();
        jdbc.sql("""
                insert into backlog_project (id, team_id, key, name, created_at, updated_at)
                values (:id, :team, :key, :name, :now, :now)
                """)
                .param("id", id)
                .param("team", team)
                .param("key", key)
                .param("name", name)
                .param("now", Timestamp.from(now))
                .update();
        for (int place = 0; place < workflow.steps().size(); place++) {
            addStatus(id, workflow.steps().get(place), place);
        }
        return id;
    }

    boolean change(UUID project, @Nullable Integer seen, String name, @Nullable Instant archivedAt, Instant now) {
        return jdbc.sql("""
                update backlog_project set name = :name, archived_at = :archived, updated_at = :now, version = version + 1
                where id = :project and version = coalesce(:seen, version)
                """)
                        .param("project", project)
                        .param("seen", seen, java.sql.Types.INTEGER)
                        .param("name", name)
                        .param(
                                "archived",
                                archivedAt == null ? null : Timestamp.from(archivedAt),
                                java.sql.Types.TIMESTAMP)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    boolean isInUse(UUID project) {
        return jdbc.sql("select exists (select from backlog_issue where project_id = :project)")
                .param("project", project)
                .query(Boolean.class)
                .single();
    }

    void remove(UUID project) {
        jdbc.sql("delete from backlog_project where id = :project")
                .param("project", project)
                .update();
    }

    public String nextKey(UUID project) {
        return jdbc.sql("""
                update backlog_project set next_number = next_number + 1 where id = :project
                returning key || '-' || (next_number - 1)
                """).param("project", project).query(String.class).single();
    }

    public UUID addStatus(UUID project, String name, IssueState state, int position) {
        return addStatus(project, new Workflow.Step(null, name, state), position);
    }

    UUID addStatus(UUID project, Workflow.Step step, int position) {
        var id = Ids.next();
        jdbc.sql("""
                insert into backlog_status (id, project_id, name, category, state, position)
                values (:id, :project, :name, :category, :state, :position)
                """)
                .param("id", id)
                .param("project", project)
                .param("name", step.name())
                .param("category", step.category().name().toLowerCase(java.util.Locale.ROOT))
                .param("state", step.state().word())
                .param("position", position)
                .update();
        return id;
    }

    void changeStatus(UUID status, Workflow.Step step, int position) {
        jdbc.sql("""
                update backlog_status set name = :name, category = :category, position = :position, gone = false
                where id = :status
                """)
                .param("status", status)
                .param("name", step.name())
                .param("category", step.category().name().toLowerCase(java.util.Locale.ROOT))
                .param("position", position)
                .update();
    }

    boolean isStatusInUse(UUID status) {
        return jdbc.sql("select exists (select from backlog_issue where status_id = :status and deleted_at is null)")
                .param("status", status)
                .query(Boolean.class)
                .single();
    }

    void retireStatus(UUID status) {
        jdbc.sql("update backlog_status set gone = true where id = :status")
                .param("status", status)
                .update();
    }

    /** One after the other, so that of two who change a team's states at once the later builds on the earlier. */
    public void lock(UUID team) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('plenum.backlog'), hashtext(:team))")
                .param("team", team.toString())
                .query((row, n) -> true)
                .single();
    }
}
