package plenum.teams;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import plenum.identity.SignedIn;

/** Everybody of the organisation, and what they are everywhere. */
public interface People {

    /** By name. */
    List<Person> list(SignedIn who);

    Person giveRole(SignedIn who, UUID account, Role role);

    record Person(UUID accountId, String displayName, String email, boolean active, Role role, Set<UUID> teams) {}
}
