package plenum.teams.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import plenum.teams.Team;

/** Keeps the teams. */
@Component
class TeamStore {

    private final JdbcClient jdbc;

    TeamStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A team and how many people are in it. */
    record Counted(Team team, int members) {}

    List<Counted> list(Collection<UUID> ids) {
        return jdbc.sql("""
            select *, (select count(*) from team_membership where team_id = team.id) as members
            from team where id = any(cast(:ids as uuid[])) order by name_key\
            """)
                .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, n) -> counted(row))
                .list();
    }

    List<Counted> listArchived() {
        return jdbc.sql("""
            select *, (select count(*) from team_membership where team_id = team.id) as members
            from team where archived_at is not null order by name_key\
            """).query((row, n) -> counted(row)).list();
    }

    Optional<Counted> find(UUID id) {
        return jdbc.sql("""
            select *, (select count(*) from team_membership where team_id = team.id) as members
            from team where id = :id\
            """).param("id", id).query((row, n) -> counted(row)).optional();
    }

    boolean isEmpty() {
        return !jdbc.sql("select exists (select 1 from team)")
                .query(Boolean.class)
                .single();
    }

    boolean isTaken(String slug) {
        return jdbc.sql("select exists (select 1 from team where slug = :slug)")
                .param("slug", slug)
                .query(Boolean.class)
                .single();
    }

    void add(Team team, Instant now) {
        jdbc.sql("""
            insert into team (id, org_id, name, name_key, slug, time_zone, language, revision, created_at)
            select :id, id, :name, :key, :slug, :zone, :language, 1, :now from team_organisation\
            """)
                .param("id", team.id())
                .param("name", team.name())
                .param("key", Naming.key(team.name()))
                .param("slug", team.slug())
                .param("zone", team.timeZone())
                .param("language", team.language())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Only onto the revision that was seen; answers whether that was still the one. */
    boolean change(Team team, int seen) {
        return jdbc.sql("""
            update team set name = :name, name_key = :key, slug = :slug, time_zone = :zone, language = :language,
                revision = revision + 1
            where id = :id and revision = :seen\
            """)
                        .param("id", team.id())
                        .param("name", team.name())
                        .param("key", Naming.key(team.name()))
                        .param("slug", team.slug())
                        .param("zone", team.timeZone())
                        .param("language", team.language())
                        .param("seen", seen)
                        .update()
                == 1;
    }

    void archive(UUID id, @Nullable Instant at) {
        jdbc.sql("update team set archived_at = :at, revision = revision + 1 where id = :id")
                .param("id", id)
                .param("at", at == null ? null : Timestamp.from(at))
                .update();
    }

    void delete(UUID id) {
        jdbc.sql("delete from team where id = :id").param("id", id).update();
    }

    private static Counted counted(ResultSet row) throws SQLException {
        var archived = row.getTimestamp("archived_at");
        return new Counted(
                new Team(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("slug"),
                        row.getString("time_zone"),
                        row.getString("language"),
                        archived == null ? null : archived.toInstant(),
                        row.getInt("revision")),
                row.getInt("members"));
    }
}
