package plenum.identity;

import java.util.Set;
import java.util.UUID;
import plenum.shared.Problem;

/**
 * Which teams an account is in, and what it may do there. Identity owns the question, whoever keeps teams gives the
 * answer; until somebody does, nobody is in any. Asked at each use, so that a right that was taken away is gone at once.
 */
public interface Memberships {

    /** What members do for their team, in the words in which a missing permission is named. */
    enum Right {
        WRITE_DECKS("deck.write"),
        HOST_SESSIONS("session.host");

        private final String permission;

        Right(String permission) {
            this.permission = permission;
        }
    }

    Set<UUID> teamsOf(UUID account);

    boolean may(UUID account, UUID team, Right right);

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
    default void require(SignedIn who, UUID team, Right right) {
        requireMember(who, team);
        if (!may(who.required(), team, right)) {
            throw Problem.UNAUTHORIZED.refusal().with("permission", right.permission);
        }
    }
}
