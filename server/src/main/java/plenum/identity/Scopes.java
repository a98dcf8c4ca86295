package plenum.identity;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an API key is for at most, whatever its maker may do. Pure.
 *
 * @param teams where alone it is for anything; wherever its maker has these permissions, if absent
 */
public record Scopes(Set<Permission> permissions, @Nullable Set<UUID> teams) {

    /** What no key is ever for: with these it could make itself more than it is. */
    public static final Set<Permission> NEVER = Collections.unmodifiableSet(
            EnumSet.of(Permission.MAKE_KEYS, Permission.MANAGE_ADMINS, Permission.MANAGE_ENCRYPTION));

    public Scopes {
        var possible = EnumSet.noneOf(Permission.class);
        possible.addAll(permissions);
        possible.removeAll(NEVER);
        permissions = Collections.unmodifiableSet(possible);
        teams = teams == null ? null : Set.copyOf(teams);
    }

    public boolean include(Permission permission) {
        return permissions.contains(permission);
    }

    public boolean reach(UUID team) {
        return teams == null || teams.contains(team);
    }

    public boolean allow(UUID team, Permission permission) {
        return reach(team) && include(permission);
    }

    /** For what belongs to no team: nothing of that is for a key that is for some teams only. */
    public boolean allow(Permission permission) {
        return teams == null && include(permission);
    }
}
