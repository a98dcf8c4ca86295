package plenum.backlog.internal.people;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import plenum.shared.Ids;
import tools.jackson.databind.json.JsonMapper;

/** Keeps people, and in which teams they work. */
@Component
public class PersonStore {

    /** A person as actor of events: their number is short, because there are many events. */
    public record Actor(UUID id, int no) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;

    PersonStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public List<Person> list(UUID team) {
        return jdbc.sql("""
                select to_json(found) from (
                    select person.id, display_name, account_id, active, version,
                        coalesce((select json_agg(json_build_object(
                                'connection_id', ref.connection_id, 'external_id', ref.external_id))
                            from backlog_person_ref as ref where ref.person_id = person.id), '[]') as external_refs
                    from backlog_person as person
                    join backlog_team_person as own on own.person_id = person.id and own.team_id = :team
                    order by lower(display_name), person.id
                ) as found
                """)
                .param("team", team)
                .query((row, n) -> json.readValue(row.getString(1), Person.class))
                .list();
    }

    List<UUID> teamsOf(UUID person) {
        return jdbc.sql("select team_id from backlog_team_person where person_id = :person")
                .param("person", person)
                .query(UUID.class)
                .list();
    }

    /** The person of an account, who is made when they first do something. */
    public Actor actor(UUID account, String name, UUID team, Instant now) {
        jdbc.sql("""
                insert into backlog_person (id, display_name, account_id, created_at, updated_at)
                values (:id, :name, :account, :now, :now)
                on conflict (account_id) do nothing
                """)
                .param("id", Ids.next())
                .param("name", name)
                .param("account", account)
                .param("now", Timestamp.from(now))
                .update();
        var actor = jdbc.sql("select id, no from backlog_person where account_id = :account")
                .param("account", account)
                .query((row, n) -> new Actor(row.getObject("id", UUID.class), row.getInt("no")))
                .single();
        join(team, actor.id());
        return actor;
    }

    void join(UUID team, UUID person) {
        jdbc.sql("insert into backlog_team_person (team_id, person_id) values (:team, :person) on conflict do nothing")
                .param("team", team)
                .param("person", person)
                .update();
    }

    /** People without an account, known by name. */
    public UUID add(UUID team, String name, Instant now) {
        var id = Ids.next();
        jdbc.sql("""
                insert into backlog_person (id, display_name, created_at, updated_at) values (:id, :name, :now, :now)
                """)
                .param("id", id)
                .param("name", name)
                .param("now", Timestamp.from(now))
                .update();
        join(team, id);
        return id;
    }

    boolean change(UUID person, @Nullable Integer seen, String name, boolean active, Instant now) {
        return jdbc.sql("""
                update backlog_person set display_name = :name, active = :active, updated_at = :now, version = version + 1
                where id = :person and version = coalesce(:seen, version)
                """)
                        .param("person", person)
                        .param("seen", seen, java.sql.Types.INTEGER)
                        .param("name", name)
                        .param("active", active)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    boolean isInUse(UUID person) {
        return jdbc.sql("""
                select exists (select from backlog_issue where assignee_id = :person)
                    or exists (select from backlog_issue where reporter_id = :person)
                    or exists (select from backlog_issue where owner_id = :person)
                """).param("person", person).query(Boolean.class).single();
    }

    void leave(UUID team, UUID person) {
        jdbc.sql("delete from backlog_team_person where team_id = :team and person_id = :person")
                .param("team", team)
                .param("person", person)
                .update();
    }

    Optional<Person> find(UUID team, UUID person) {
        return list(team).stream().filter(one -> one.id().equals(person)).findFirst();
    }

    /** Who they were is not known any more; what they did stays theirs. */
    void forget(UUID account, String name) {
        jdbc.sql("update backlog_person set display_name = :name, account_id = null where account_id = :account")
                .param("account", account)
                .param("name", name)
                .update();
    }
}
