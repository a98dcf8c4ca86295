package plenum.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plenum.shared.Problem;

/**
 * Whose account stands beside the caller's own proof; nobody's, for guests.
 *
 * @param signIn the device and what it holds, which ends as a whole
 */
public record SignedIn(@Nullable UUID account, @Nullable UUID signIn) {

    public static final SignedIn NOBODY = new SignedIn(null);

    public SignedIn(@Nullable UUID account) {
        this(account, null);
    }

    public boolean isGuest() {
        return account == null;
    }

    /** For what guests cannot do. */
    public UUID required() {
        if (account == null) {
            throw Problem.SIGN_IN_REQUIRED.refusal();
        }
        return account;
    }
}
