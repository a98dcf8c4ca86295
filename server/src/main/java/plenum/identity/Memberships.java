package plenum.identity;

import java.util.Set;
import java.util.UUID;
import plenum.shared.Problem;

/**
 * Which teams an account is in, and what it may do there or everywhere. Identity owns the question, whoever keeps teams
 * gives the answer. Asked at each use, so that a right that was taken away is gone at once.
 */
public interface Memberships {

    Set<UUID> teamsOf(UUID account);

    boolean may(UUID account, UUID team, Permission permission);

    /** For what belongs to no team but to everybody here. */
    boolean may(UUID account, Permission permission);

    /** Whether the first may decide over the other's account, whose role has to be a lower one. */
    default boolean decidesOver(UUID account, UUID other) {
        return false;
    }

    default Set<UUID> teamsOf(SignedIn who) {
        return who.account() == null ? Set.of() : teamsOf(who.account());
    }

    /** Refuses guests, and does not tell strangers that there is such a team. */
    default void requireMember(SignedIn who, UUID team) {
        if (!teamsOf(who.required()).contains(team)) {
            throw Problem.NOT_FOUND.refusal();
        }
    }

    /** The same, and refuses members who may not do this. */
    default void require(SignedIn who, UUID team, Permission permission) {
        requireMember(who, team);
        if (!may(who.required(), team, permission)) {
            throw Problem.UNAUTHORIZED.refusal().with("permission", permission.word());
        }
    }

    /** Refuses guests, and members who may not do this everywhere. */
    default void require(SignedIn who, Permission permission) {
        if (!may(who.required(), permission)) {
            throw Problem.UNAUTHORIZED.refusal().with("permission", permission.word());
        }
    }
}
