package plenum.identity.internal;

import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Fallback;
import org.springframework.stereotype.Component;
import plenum.identity.Memberships;
import plenum.identity.Permission;

/** As long as nobody keeps teams there are none. */
@Fallback
@Component
class NoTeams implements Memberships {

    @Override
    public Set<UUID> teamsOf(UUID account) {
        return Set.of();
    }

    @Override
    public boolean may(UUID account, UUID team, Permission permission) {
        return false;
    }

    @Override
    public boolean may(UUID account, Permission permission) {
        return false;
    }
}
