package plenum.identity.internal.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import plenum.identity.SignedIn;
import plenum.identity.internal.accounts.OutsideAccounts;
import plenum.identity.internal.tokens.SignIns;
import plenum.shared.Problem;

/**
 * Lets somebody who is signed in say once more who they are: by their password or, having none, by having come from
 * their provider just now.
 */
@Component
public class ProofAgain {

    private static final Duration JUST_NOW = Duration.ofMinutes(10);

    private final SigningIn door;
    private final OutsideAccounts accounts;
    private final SignIns signIns;
    private final Clock clock;

    ProofAgain(SigningIn door, OutsideAccounts accounts, SignIns signIns, Clock clock) {
        this.door = door;
        this.accounts = accounts;
        this.signIns = signIns;
        this.clock = clock;
    }

    public void prove(SignedIn who, @Nullable String password, HttpServletRequest request) {
        UUID account = who.required();
        if (!hasPassword(account)) {
            requireJustNow(who);
        } else if (password == null) {
            throw Problem.VALIDATION_ERROR.on("current_password", "is required");
        } else {
            door.checkAgain(account, password, request);
        }
    }

    boolean hasPassword(UUID account) {
        return accounts.hasPassword(account);
    }

    void requireJustNow(SignedIn who) {
        var since = clock.instant().minus(JUST_NOW);
        boolean isFresh = signIns.list(who.required()).stream()
                .anyMatch(each ->
                        each.id().equals(who.signIn()) && each.signedInAt().isAfter(since));
        if (!isFresh) {
            throw Problem.SIGN_IN_AGAIN.refusal();
        }
    }
}
