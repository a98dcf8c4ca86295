package plenum.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import plenum.shared.Caller;

/** Where the caller of a request is found once it has been resolved. */
public final class Callers {

    /** The place of the resolving filter; filters that ask for the caller come later. */
    public static final int RESOLVED_AT = -80;

    private static final String ATTRIBUTE = Callers.class.getName();
    private static final String ACCOUNT = SignedIn.class.getName();
    private static final Caller NOBODY = new Caller.Nobody();

    private Callers() {}

    public static Caller of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Caller caller ? caller : NOBODY;
    }

    public static void remember(HttpServletRequest request, Caller caller) {
        request.setAttribute(ATTRIBUTE, caller);
    }

    /** Whose account stands beside that proof, or alone. */
    public static SignedIn signedIn(HttpServletRequest request) {
        return request.getAttribute(ACCOUNT) instanceof SignedIn account ? account : SignedIn.NOBODY;
    }

    /** Said by whoever has proved an account, before anybody asks. */
    public static void signIn(HttpServletRequest request, UUID account) {
        signIn(request, new SignedIn(account));
    }

    public static void signIn(HttpServletRequest request, SignedIn who) {
        request.setAttribute(ACCOUNT, who);
    }
}
