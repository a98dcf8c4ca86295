package plenum.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plenum.shared.Problem;

/** Whose account stands beside the caller's own proof; nobody's, for guests. */
public record SignedIn(@Nullable UUID account) {

    public static final SignedIn NOBODY = new SignedIn(null);

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
