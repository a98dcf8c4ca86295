package plenum.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plenum.shared.Problem;

/**
 * Whose account stands beside the caller's own proof; nobody's, for guests. What somebody may do is asked with this and
 * not with the account alone, because an API key may do less than its maker.
 *
 * @param signIn the device, or the API key, and what it holds, which ends as a whole
 * @param scopes what the API key is for; absent for people
 */
public record SignedIn(
        @Nullable UUID account,
        @Nullable UUID signIn,
        @Nullable Scopes scopes) {

    public static final SignedIn NOBODY = new SignedIn(null);

    public SignedIn(@Nullable UUID account) {
        this(account, null);
    }

    public SignedIn(@Nullable UUID account, @Nullable UUID signIn) {
        this(account, signIn, null);
    }

    public boolean isGuest() {
        return account == null;
    }

    public boolean isKey() {
        return scopes != null;
    }

    /** For what guests cannot do. */
    public UUID required() {
        if (account == null) {
            throw Problem.SIGN_IN_REQUIRED.refusal();
        }
        return account;
    }

    /** Whether nothing but the rights of the account stands in the way of this in a team. */
    public boolean allows(UUID team, Permission permission) {
        return scopes == null || scopes.allow(team, permission);
    }

    /** The same for what belongs to no team. */
    public boolean allows(Permission permission) {
        return scopes == null || scopes.allow(permission);
    }

    /** Refuses a key that is not for this; people need no permission for what is theirs alone. */
    public void requireForOwn(Permission permission) {
        if (!allows(permission)) {
            throw Problem.UNAUTHORIZED.refusal().with("permission", permission.word());
        }
    }

    public boolean reaches(UUID team) {
        return scopes == null || scopes.reach(team);
    }

    /** The account, for what belongs to it and to no team; nobody's, for a key that is for some teams only. */
    public @Nullable UUID alone() {
        return scopes == null || scopes.teams() == null ? account : null;
    }
}
