package plenum.identity;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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

    /** Those of an API key are those of its maker that it is for. */
    default Set<UUID> teamsOf(SignedIn who) {
        if (who.account() == null) {
            return Set.of();
        }
        var teams = teamsOf(who.account());
        return who.isKey() ? teams.stream().filter(who::reaches).collect(Collectors.toUnmodifiableSet()) : teams;
    }

    /** What the account may do, and what its API key is for, if it is one that asks. */
    default boolean may(SignedIn who, UUID team, Permission permission) {
        return who.account() != null && who.allows(team, permission) && may(who.account(), team, permission);
    }

    /** The same where no team is meant. */
    default boolean may(SignedIn who, Permission permission) {
        return who.account() != null && who.allows(permission) && may(who.account(), permission);
    }

    /** Refuses guests, and does not tell strangers that there is such a team. */
    default void requireMember(SignedIn who, UUID team) {
        who.required();
        if (!teamsOf(who).contains(team)) {
            throw Problem.NOT_FOUND.refusal();
        }
    }

    /** The same, and refuses members who may not do this. */
    default void require(SignedIn who, UUID team, Permission permission) {
        requireMember(who, team);
        if (!may(who, team, permission)) {
            throw Problem.UNAUTHORIZED.refusal().with("permission", permission.word());
        }
    }

    /** Refuses guests, and members who may not do this everywhere. */
    default void require(SignedIn who, Permission permission) {
        who.required();
        if (!may(who, permission)) {
            throw Problem.UNAUTHORIZED.refusal().with("permission", permission.word());
        }
    }
}
