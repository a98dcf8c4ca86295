package plenum.teams.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import plenum.teams.Role;

/** Reads who is what, and counts the changes of it. */
@Component
class RightsStore {

    private final JdbcClient jdbc;

    RightsStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long version() {
        return jdbc.sql("select rights_version from team_organisation")
                .query(Long.class)
                .single();
    }

    /** From here to the end of the transaction nobody else changes who is what, here or on another node. */
    long change() {
        return jdbc.sql("update team_organisation set rights_version = rights_version + 1 returning rights_version")
                .query(Long.class)
                .single();
    }

    /** Whoever was never given a role is a viewer, and in no team unless somebody said so. */
    Rights read(UUID account) {
        var organisation = find(account).orElse(Role.VIEWER);
        return new Rights(organisation, inTeams(account, organisation));
    }

    Optional<Role> find(UUID account) {
        return jdbc.sql("select role from team_role where account_id = :account")
                .param("account", account)
                .query((row, n) -> Spelling.role(row.getString("role")))
                .optional();
    }

    private Map<UUID, Role> inTeams(UUID account, Role organisation) {
        var roles = new HashMap<UUID, Role>();
        jdbc.sql("""
            select team.id, own.role from team
            left join team_membership own on own.team_id = team.id and own.account_id = :account
            where team.archived_at is null and (:everywhere or own.account_id is not null)\
            """)
                .param("account", account)
                .param("everywhere", organisation.isAtLeast(Role.ADMIN))
                .query(row -> {
                    var own = row.getString("role");
                    roles.put(
                            row.getObject("id", UUID.class),
                            own == null ? organisation : Spelling.role(own).or(organisation));
                });
        return roles;
    }
}
