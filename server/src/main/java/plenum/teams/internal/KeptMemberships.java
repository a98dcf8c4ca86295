package plenum.teams.internal;

import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import plenum.identity.Memberships;
import plenum.identity.Permission;

/** Answers the others what somebody may do. */
@Component
class KeptMemberships implements Memberships {

    private final RightsAtHand rights;

    KeptMemberships(RightsAtHand rights) {
        this.rights = rights;
    }

    @Override
    public Set<UUID> teamsOf(UUID account) {
        return rights.of(account).inTeams().keySet();
    }

    @Override
    public boolean may(UUID account, UUID team, Permission permission) {
        return rights.of(account).may(team, permission);
    }

    @Override
    public boolean may(UUID account, Permission permission) {
        return rights.of(account).may(permission);
    }

    @Override
    public boolean decidesOver(UUID account, UUID other) {
        var mine = rights.of(account);
        return mine.may(Permission.MANAGE_USERS)
                && mine.organisation().compareTo(rights.of(other).organisation()) > 0;
    }
}
