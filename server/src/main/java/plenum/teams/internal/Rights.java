package plenum.teams.internal;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import plenum.identity.Permission;
import plenum.identity.Scopes;
import plenum.teams.Role;

/**
 * What one account is. Pure.
 *
 * @param inTeams what counts in each team it works in, which for admins are all
 * @param scopes what an API key of it is for, where that is what asks
 */
record Rights(
        Role organisation,
        Map<UUID, Role> inTeams,
        @Nullable Scopes scopes) {

    Rights {
        inTeams = Map.copyOf(inTeams);
    }

    Rights(Role organisation, Map<UUID, Role> inTeams) {
        this(organisation, inTeams, null);
    }

    /** What is left of them for an API key. */
    Rights within(@Nullable Scopes limits) {
        if (limits == null) {
            return this;
        }
        var reached = new HashMap<>(inTeams);
        reached.keySet().removeIf(team -> !limits.reach(team));
        return new Rights(organisation, reached, limits);
    }

    boolean may(UUID team, Permission permission) {
        var role = inTeams.get(team);
        return role != null && permissions(team, role).contains(permission);
    }

    /** What somebody of this role may do in a team. */
    Set<Permission> permissions(UUID team, Role role) {
        return narrowed(Roles.permissions(role), permission -> scopes == null || scopes.allow(team, permission));
    }

    boolean may(Permission permission) {
        return everywhere().contains(permission);
    }

    Set<Permission> everywhere() {
        var all = Roles.everywhere(organisation, inTeams.values());
        return narrowed(all, permission -> scopes == null || scopes.allow(permission));
    }

    private static Set<Permission> narrowed(Set<Permission> all, Predicate<Permission> allowed) {
        return all.stream().filter(allowed).collect(Collectors.toCollection(() -> EnumSet.noneOf(Permission.class)));
    }
}
