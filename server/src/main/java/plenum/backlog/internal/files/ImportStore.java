package plenum.backlog.internal.files;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import plenum.backlog.internal.links.Link;
import tools.jackson.databind.json.JsonMapper;

/** Keeps files between their preview and their end. */
@Component
class ImportStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ImportStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void add(KeptImport kept, byte[] file, Instant now) {
        jdbc.sql("""
                insert into backlog_import (
                    id, team_id, account_id, kind, project_id, file, state, created_at, expires_at)
                values (:id, :team, :account, :kind, :project, :file, 'previewed', :now, :expires)
                """)
                .param("id", kept.id())
                .param("team", kept.team())
                .param("account", kept.account())
                .param("kind", word(kept.kind()))
                .param("project", kept.project(), java.sql.Types.OTHER)
                .param("file", file)
                .param("now", Timestamp.from(now))
                .param("expires", Timestamp.from(kept.expiresAt()))
                .update();
    }

    Optional<KeptImport> find(UUID id) {
        return jdbc.sql("""
                select id, team_id, account_id, kind, project_id, state, progress, wish, result, expires_at
                from backlog_import where id = :id
                """).param("id", id).query((row, n) -> kept(row)).optional();
    }

    private KeptImport kept(ResultSet row) throws SQLException {
        var wish = row.getString("wish");
        var result = row.getString("result");
        return new KeptImport(
                row.getObject("id", UUID.class),
                row.getObject("team_id", UUID.class),
                row.getObject("account_id", UUID.class),
                KeptImport.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getObject("project_id", UUID.class),
                KeptImport.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getInt("progress"),
                wish == null ? null : json.readValue(wish, KeptImport.ImportWish.class),
                result == null ? null : json.readValue(result, KeptImport.ImportResult.class),
                row.getTimestamp("expires_at").toInstant());
    }

    byte[] file(UUID id) {
        return jdbc.sql("select coalesce(file, ''::bytea) from backlog_import where id = :id")
                .param("id", id)
                .query(byte[].class)
                .single();
    }

    /** Only of one that was only looked at so far; answers whether it was. */
    boolean confirm(UUID id, KeptImport.ImportWish wish) {
        return jdbc.sql("""
                update backlog_import set state = 'waiting', wish = :wish::jsonb
                where id = :id and state = 'previewed'
                """)
                        .param("id", id)
                        .param("wish", json.writeValueAsString(wish))
                        .update()
                == 1;
    }

    /** Seen by others at once, whatever becomes of the transaction of the work itself. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void progress(UUID id, int percent) {
        jdbc.sql("update backlog_import set state = 'running', progress = :percent where id = :id and state <> 'done'")
                .param("id", id)
                .param("percent", percent)
                .update();
    }

    /** The file itself is not needed any more. */
    void end(UUID id, KeptImport.State state, KeptImport.@Nullable ImportResult result) {
        jdbc.sql("""
                update backlog_import set state = :state, progress = 100, result = :result::jsonb, file = null
                where id = :id
                """)
                .param("id", id)
                .param("state", word(state))
                .param("result", result == null ? null : json.writeValueAsString(result), java.sql.Types.VARCHAR)
                .update();
    }

    int forget(Instant now) {
        return jdbc.sql("delete from backlog_import where expires_at < :now")
                .param("now", Timestamp.from(now))
                .update();
    }

    /** What blocks what in a team. */
    Set<Link> blocks(UUID team) {
        var links = new HashSet<Link>();
        jdbc.sql("""
                select link.from_issue_id, link.to_issue_id from backlog_issue_link as link
                join backlog_issue as issue on issue.id = link.from_issue_id
                where issue.team_id = :team and link.kind = 'blocks'
                """).param("team", team).query(row -> {
            links.add(new Link(
                    row.getObject("from_issue_id", UUID.class),
                    row.getObject("to_issue_id", UUID.class),
                    Link.Kind.BLOCKS));
        });
        return links;
    }

    /** The ids a file made up become rows. */
    void learnPeople(UUID team, Map<String, UUID> people, Instant now) {
        people.forEach((name, id) -> {
            jdbc.sql("""
                    insert into backlog_person (id, display_name, created_at, updated_at) values (:id, :name, :now, :now)
                    """)
                    .param("id", id)
                    .param("name", name.length() > 100 ? name.substring(0, 100) : name)
                    .param("now", Timestamp.from(now))
                    .update();
            jdbc.sql("insert into backlog_team_person (team_id, person_id) values (:team, :id)")
                    .param("team", team)
                    .param("id", id)
                    .update();
        });
    }

    void learnProjects(UUID team, Map<String, UUID> projects, Instant now) {
        projects.forEach((key, id) -> jdbc.sql("""
                insert into backlog_project (id, team_id, key, name, created_at, updated_at)
                values (:id, :team, :key, :key, :now, :now)
                """)
                .param("id", id)
                .param("team", team)
                .param("key", key)
                .param("now", Timestamp.from(now))
                .update());
    }

    void learnStatuses(Iterable<World.NewStatus> statuses) {
        for (var status : statuses) {
            jdbc.sql("""
                    insert into backlog_status (id, project_id, name, category, state, position)
                    select :id, :project, :name, :category, :state, coalesce(max(position) + 1, 0)
                    from backlog_status where project_id = :project
                    """)
                    .param("id", status.id())
                    .param("project", status.project())
                    .param("name", status.name().length() > 60 ? status.name().substring(0, 60) : status.name())
                    .param(
                            "category",
                            switch (status.state()) {
                                case TODO -> "todo";
                                case STARTED -> "in_progress";
                                case DONE, DROPPED -> "done";
                            })
                    .param("state", status.state().word())
                    .update();
        }
    }

    /** Later keys are higher than those that came with a file. */
    void passNumbers(UUID team) {
        jdbc.sql("""
                update backlog_project as project set next_number = greatest(next_number, found.highest + 1)
                from (
                    select project_id, max(key_number) as highest from backlog_issue
                    where team_id = :team and source is null group by project_id
                ) as found
                where project.id = found.project_id and found.highest < 2000000000
                    and project.next_number <= found.highest
                """).param("team", team).update();
    }

    Map<UUID, Integer> actorNumbers(Set<UUID> people) {
        var numbers = new HashMap<UUID, Integer>();
        jdbc.sql("select id, no from backlog_person where id = any(:ids::uuid[])")
                .param("ids", people.stream().map(UUID::toString).toArray(String[]::new))
                .query(row -> {
                    numbers.put(row.getObject("id", UUID.class), row.getInt("no"));
                });
        return numbers;
    }

    private static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }
}
