package plenum.identity;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Primary;

/** Who may what, as a test says it: some look after the accounts of all others. */
@Primary
public final class SomeRoles implements Memberships {

    private final Set<UUID> admins = ConcurrentHashMap.newKeySet();
    private final Map<UUID, UUID> teams = new ConcurrentHashMap<>();

    public void makeAdmin(UUID account) {
        admins.add(account);
    }

    public void put(UUID account, UUID team) {
        teams.put(account, team);
    }

    @Override
    public Set<UUID> teamsOf(UUID account) {
        return teams.containsKey(account) ? Set.of(teams.get(account)) : Set.of();
    }

    @Override
    public boolean may(UUID account, UUID team, Permission permission) {
        return teamsOf(account).contains(team) && permission == Permission.READ_MEMBERS;
    }

    @Override
    public boolean may(UUID account, Permission permission) {
        return admins.contains(account);
    }

    @Override
    public boolean decidesOver(UUID account, UUID other) {
        return admins.contains(account) && !admins.contains(other);
    }
}
