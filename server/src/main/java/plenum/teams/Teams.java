package plenum.teams;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plenum.identity.Permission;
import plenum.identity.SignedIn;

/** The teams of the organisation, as whoever asks may see and change them. */
public interface Teams {

    /** By name; those of an admin are all. */
    List<Seen> list(SignedIn who, boolean archived);

    /** What whoever asks is and may do where no team is meant. */
    Everywhere everywhere(SignedIn who);

    Seen get(SignedIn who, UUID team);

    Seen open(SignedIn who, Wish wish);

    /** @param seen the revision somebody had before their eyes; whatever there is, if absent */
    Seen change(SignedIn who, UUID team, @Nullable Integer seen, Wish wish);

    /** Nobody works in it any more, and everything stays. */
    Seen archive(SignedIn who, UUID team);

    Seen restore(SignedIn who, UUID team);

    /** For good, with all that belongs to it; only of an archived one. */
    void delete(SignedIn who, UUID team);

    /**
     * A team, and what whoever asked is and may do in it.
     *
     * @param role the one that counts
     */
    record Seen(Team team, Role role, Set<Permission> permissions, int members) {}

    record Everywhere(Role role, Set<Permission> permissions) {}

    /** How a team is to be; what is absent is proposed for a new one, and stays for one there is. */
    record Wish(
            @Nullable String name,
            @Nullable String slug,
            @Nullable String timeZone,
            @Nullable String language) {}
}
