package plenum.teams.internal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import plenum.teams.Role;

/** Keeps who is in which team, and what everybody is everywhere. */
@Component
class MembershipStore {

    /** Somebody in a team. */
    record Membership(UUID account, Role role, Role organisation, Instant joinedAt) {}

    private final JdbcClient jdbc;

    MembershipStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Membership> list(UUID team) {
        return jdbc.sql("""
            select m.*, coalesce(r.role, 'viewer') as organisation
            from team_membership m left join team_role r on r.account_id = m.account_id
            where m.team_id = :team\
            """)
                .param("team", team)
                .query((row, n) -> new Membership(
                        row.getObject("account_id", UUID.class),
                        Spelling.role(row.getString("role")),
                        Spelling.role(row.getString("organisation")),
                        row.getTimestamp("joined_at").toInstant()))
                .list();
    }

    /** Whoever is there already is so as before; answers whether they were not. */
    boolean add(UUID team, UUID account, Role role, Instant now) {
        return jdbc.sql("""
            insert into team_membership (org_id, team_id, account_id, role, joined_at)
            select id, :team, :account, :role, :now from team_organisation on conflict do nothing\
            """)
                        .param("team", team)
                        .param("account", account)
                        .param("role", role.word())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    boolean change(UUID team, UUID account, Role role) {
        return jdbc.sql("update team_membership set role = :role where team_id = :team and account_id = :account")
                        .param("team", team)
                        .param("account", account)
                        .param("role", role.word())
                        .update()
                == 1;
    }

    /** Makes somebody who is there no less than this. */
    void raise(UUID team, UUID account, Role role) {
        var own = jdbc.sql("select role from team_membership where team_id = :team and account_id = :account")
                .param("team", team)
                .param("account", account)
                .query((row, n) -> Spelling.role(row.getString("role")))
                .single();
        change(team, account, own.or(role));
    }

    boolean remove(UUID team, UUID account) {
        return jdbc.sql("delete from team_membership where team_id = :team and account_id = :account")
                        .param("team", team)
                        .param("account", account)
                        .update()
                == 1;
    }

    /** The teams somebody is in. */
    List<OwnTeams.OwnTeam> listOf(UUID account) {
        return jdbc.sql("""
                        select t.name, m.role, m.joined_at from team_membership m join team t on t.id = m.team_id
                        where m.account_id = :account order by m.joined_at\
                        """)
                .param("account", account)
                .query((row, n) -> new OwnTeams.OwnTeam(
                        row.getString("name"),
                        Spelling.role(row.getString("role")),
                        row.getTimestamp("joined_at").toInstant()))
                .list();
    }

    /** What somebody is in which team, those that are archived included. */
    Map<UUID, Role> rolesOf(UUID account) {
        var roles = new HashMap<UUID, Role>();
        jdbc.sql("select team_id, role from team_membership where account_id = :account")
                .param("account", account)
                .query(row -> {
                    roles.put(row.getObject("team_id", UUID.class), Spelling.role(row.getString("role")));
                });
        return roles;
    }

    void give(UUID account, Role role) {
        jdbc.sql("""
            insert into team_role (org_id, account_id, role) select id, :account, :role from team_organisation
            on conflict (account_id) do update set role = excluded.role\
            """).param("account", account).param("role", role.word()).update();
    }

    /** What everybody is everywhere. */
    Map<UUID, Role> roles() {
        var roles = new HashMap<UUID, Role>();
        jdbc.sql("select account_id, role from team_role").query(row -> {
            roles.put(row.getObject("account_id", UUID.class), Spelling.role(row.getString("role")));
        });
        return roles;
    }

    /** Nobody knows any more that this account was anything. */
    void forget(UUID account) {
        jdbc.sql("delete from team_membership where account_id = :account")
                .param("account", account)
                .update();
        jdbc.sql("delete from team_role where account_id = :account")
                .param("account", account)
                .update();
    }

    List<UUID> superAdmins() {
        return jdbc.sql("select account_id from team_role where role = 'super_admin'")
                .query(UUID.class)
                .list();
    }

    /** The teams people were let into, those that are archived left out. */
    Map<UUID, Set<UUID>> teams() {
        var teams = new HashMap<UUID, Set<UUID>>();
        jdbc.sql("""
            select m.account_id, m.team_id from team_membership m join team on team.id = m.team_id
            where team.archived_at is null\
            """).query(row -> {
            teams.computeIfAbsent(row.getObject("account_id", UUID.class), account -> new HashSet<>())
                    .add(row.getObject("team_id", UUID.class));
        });
        return teams;
    }
}
