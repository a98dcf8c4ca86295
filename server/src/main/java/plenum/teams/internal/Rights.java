package plenum.teams.internal;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import plenum.identity.Permission;
import plenum.teams.Role;

/**
 * What one account is. Pure.
 *
 * @param inTeams what counts in each team it works in, which for admins are all
 */
record Rights(Role organisation, Map<UUID, Role> inTeams) {

    Rights {
        inTeams = Map.copyOf(inTeams);
    }

    boolean may(UUID team, Permission permission) {
        var role = inTeams.get(team);
        return role != null && Roles.permissions(role).contains(permission);
    }

    boolean may(Permission permission) {
        return everywhere().contains(permission);
    }

    Set<Permission> everywhere() {
        return Roles.everywhere(organisation, inTeams.values());
    }
}
