package plenum.sessions.internal.templates;

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
import org.springframework.transaction.annotation.Transactional;
import plenum.activities.StoredJson;
import plenum.sessions.Templates.Entry;
import plenum.sessions.internal.templates.KeptTemplate.Keeper;
import plenum.sessions.internal.templates.KeptTemplate.Line;

/** Keeps the templates of accounts and teams. */
@Component
class TemplateStore {

    private final JdbcClient jdbc;

    TemplateStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One's own first, then those of the teams; agendas may be large, so what nobody sees of them stays where it is. */
    List<TemplateOutline> list(@Nullable UUID account, Collection<UUID> teams) {
        return jdbc.sql("""
            select id, account_id, team_id, name, description, revision,
                (select jsonb_agg(jsonb_build_object('type', line -> 'type', 'title', line -> 'title') order by place)
                    from jsonb_array_elements(agenda) with ordinality as lines (line, place)) as outline
            from session_template where account_id = :account or team_id = any(cast(:teams as uuid[]))
            order by team_id nulls first, name_key\
            """)
                .param("account", account, java.sql.Types.OTHER)
                .param("teams", ids(teams))
                .query((row, n) -> outline(row))
                .list();
    }

    Optional<KeptTemplate> find(UUID template, @Nullable UUID account, Collection<UUID> teams) {
        return jdbc.sql("""
            select * from session_template
            where id = :template and (account_id = :account or team_id = any(cast(:teams as uuid[])))\
            """)
                .param("template", template)
                .param("account", account, java.sql.Types.OTHER)
                .param("teams", ids(teams))
                .query((row, n) -> template(row))
                .optional();
    }

    /** Whole, those of an account itself. */
    List<KeptTemplate> keptBy(UUID account) {
        return jdbc.sql("select * from session_template where account_id = :account order by name_key")
                .param("account", account)
                .query((row, n) -> template(row))
                .list();
    }

    /** Counting and adding are one step across nodes; answers whether there was room for one more. */
    @Transactional
    boolean add(KeptTemplate template, Instant now) {
        var keeper = template.keeper();
        jdbc.sql("select pg_advisory_xact_lock(hashtext('plenum.templates'), hashtext(:keeper))")
                .param("keeper", keeper.toString())
                .query((row, n) -> true)
                .single();
        return jdbc.sql("""
            insert into session_template
                (id, account_id, team_id, name, name_key, description, agenda, revision, created_at, changed_at)
            select :id, :account, :team, :name, :key, :description, cast(:agenda as jsonb), 1, :now, :now
            where (select count(*) from session_template where account_id = :account or team_id = :team) < :most\
            """)
                        .param("id", template.id())
                        .param("account", keeper.account(), java.sql.Types.OTHER)
                        .param("team", keeper.team(), java.sql.Types.OTHER)
                        .param("name", template.name())
                        .param("key", template.nameKey())
                        .param("description", template.description(), java.sql.Types.VARCHAR)
                        .param("agenda", StoredJson.text(template.agenda()))
                        .param("now", Timestamp.from(now))
                        .param("most", KeptTemplate.MOST)
                        .update()
                == 1;
    }

    /** Only onto the revision that was seen; answers whether that was still the one. */
    boolean change(KeptTemplate template, int seen, Instant now) {
        return jdbc.sql("""
            update session_template set name = :name, name_key = :key, description = :description,
                agenda = cast(:agenda as jsonb), revision = revision + 1, changed_at = :now
            where id = :id and revision = :seen\
            """)
                        .param("id", template.id())
                        .param("name", template.name())
                        .param("key", template.nameKey())
                        .param("description", template.description(), java.sql.Types.VARCHAR)
                        .param("agenda", StoredJson.text(template.agenda()))
                        .param("seen", seen)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    boolean remove(UUID template) {
        return jdbc.sql("delete from session_template where id = :template")
                        .param("template", template)
                        .update()
                == 1;
    }

    void removeAllOf(Keeper keeper) {
        jdbc.sql("delete from session_template where account_id = :account or team_id = :team")
                .param("account", keeper.account(), java.sql.Types.OTHER)
                .param("team", keeper.team(), java.sql.Types.OTHER)
                .update();
    }

    private static String[] ids(Collection<UUID> teams) {
        return teams.stream().map(UUID::toString).toArray(String[]::new);
    }

    private static TemplateOutline outline(ResultSet row) throws SQLException {
        return new TemplateOutline(
                row.getObject("id", UUID.class),
                keeper(row),
                row.getString("name"),
                row.getString("description"),
                List.of(StoredJson.value(row.getString("outline"), Entry[].class)),
                row.getInt("revision"));
    }

    private static Keeper keeper(ResultSet row) throws SQLException {
        return new Keeper(row.getObject("account_id", UUID.class), row.getObject("team_id", UUID.class));
    }

    private static KeptTemplate template(ResultSet row) throws SQLException {
        return new KeptTemplate(
                row.getObject("id", UUID.class),
                keeper(row),
                row.getString("name"),
                row.getString("description"),
                List.of(StoredJson.value(row.getString("agenda"), Line[].class)),
                row.getInt("revision"),
                instant(row.getTimestamp("created_at")),
                instant(row.getTimestamp("changed_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
