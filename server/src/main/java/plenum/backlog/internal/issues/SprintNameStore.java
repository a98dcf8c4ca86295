package plenum.backlog.internal.issues;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Remembers what sprints are called. Of a name that only a file has told the id is made, so that the same name is the
 * same sprint for ever.
 */
@Component
public class SprintNameStore {

    private final JdbcClient jdbc;

    SprintNameStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public static UUID id(UUID team, String name) {
        var key = "plenum sprint " + team + " " + name.strip().toLowerCase(Locale.ROOT);
        return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
    }

    public Map<UUID, String> list(UUID team) {
        var names = new HashMap<UUID, String>();
        jdbc.sql("select id, name from backlog_sprint_name where team_id = :team")
                .param("team", team)
                .query(row -> {
                    names.put(row.getObject("id", UUID.class), row.getString("name"));
                });
        return names;
    }

    public void learn(UUID team, Map<UUID, String> names) {
        names.forEach((id, name) -> jdbc.sql("""
                insert into backlog_sprint_name (team_id, id, name) values (:team, :id, :name) on conflict do nothing
                """)
                .param("team", team)
                .param("id", id)
                .param("name", name)
                .update());
    }

    /** By whoever runs it. */
    public void call(UUID team, UUID sprint, String name) {
        jdbc.sql("""
                insert into backlog_sprint_name (team_id, id, name) values (:team, :id, :name)
                on conflict (team_id, id) do update set name = excluded.name
                """)
                .param("team", team)
                .param("id", sprint)
                .param("name", name)
                .update();
    }

    public void forget(UUID team, UUID sprint) {
        jdbc.sql("delete from backlog_sprint_name where team_id = :team and id = :id")
                .param("team", team)
                .param("id", sprint)
                .update();
    }
}
