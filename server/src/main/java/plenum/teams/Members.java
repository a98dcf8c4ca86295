package plenum.teams;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plenum.identity.SignedIn;

/** Who is in a team, and as what. */
public interface Members {

    /** By name. */
    List<Member> list(SignedIn who, UUID team);

    Member add(SignedIn who, UUID team, NewMember member);

    Member giveRole(SignedIn who, UUID team, UUID account, Role role);

    /** Removes somebody, or leaves. */
    void remove(SignedIn who, UUID team, UUID account);

    /**
     * Somebody in a team.
     *
     * @param role what they are in this team
     * @param effectiveRole what counts, because somebody may be more than that everywhere
     */
    record Member(
            UUID accountId,
            String displayName,
            String email,
            boolean active,
            Role role,
            Role effectiveRole,
            Instant joinedAt) {}

    /** Somebody who has an account, named by its id or address. */
    record NewMember(@Nullable UUID accountId, @Nullable String email, Role role) {}
}
