package plenum.backlog.internal.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the disciplines of teams. */
@Component
public class DisciplineStore {

    private final JdbcClient jdbc;

    DisciplineStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Discipline> list(UUID team) {
        return jdbc.sql("select * from backlog_discipline where team_id = :team order by position, name_key")
                .param("team", team)
                .query((row, n) -> discipline(row))
                .list();
    }

    Optional<Discipline> find(UUID discipline) {
        return jdbc.sql("select * from backlog_discipline where id = :id")
                .param("id", discipline)
                .query((row, n) -> discipline(row))
                .optional();
    }

    public void add(Discipline discipline, Instant now) {
        jdbc.sql("""
                insert into backlog_discipline (
                    id, team_id, name, name_key, aliases, position, colour, created_at, updated_at)
                values (:id, :team, :name, :key, :aliases::text[], :position, :colour, :now, :now)
                """)
                .param("id", discipline.id())
                .param("team", discipline.teamId())
                .param("name", discipline.name())
                .param("key", key(discipline.name()))
                .param("aliases", discipline.aliases().toArray(String[]::new))
                .param("position", discipline.position())
                .param("colour", discipline.colour(), java.sql.Types.VARCHAR)
                .param("now", Timestamp.from(now))
                .update();
    }

    boolean change(Discipline wanted, @Nullable Integer seen, Instant now) {
        return jdbc.sql("""
                update backlog_discipline set name = :name, name_key = :key, aliases = :aliases::text[],
                    position = :position, colour = :colour, updated_at = :now, version = version + 1
                where id = :id and version = coalesce(:seen, version)
                """)
                        .param("id", wanted.id())
                        .param("seen", seen, java.sql.Types.INTEGER)
                        .param("name", wanted.name())
                        .param("key", key(wanted.name()))
                        .param("aliases", wanted.aliases().toArray(String[]::new))
                        .param("position", wanted.position())
                        .param("colour", wanted.colour(), java.sql.Types.VARCHAR)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    void remove(UUID discipline) {
        jdbc.sql("delete from backlog_discipline where id = :id")
                .param("id", discipline)
                .update();
    }

    private static String key(String name) {
        return name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    private static Discipline discipline(ResultSet row) throws SQLException {
        return new Discipline(
                row.getObject("id", UUID.class),
                row.getObject("team_id", UUID.class),
                row.getString("name"),
                List.of((String[]) row.getArray("aliases").getArray()),
                row.getInt("position"),
                row.getString("colour"),
                row.getInt("version"));
    }
}
