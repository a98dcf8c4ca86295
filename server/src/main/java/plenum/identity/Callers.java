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
    private static final String KEY = "Bearer plk_";
    private static final Caller NOBODY = new Caller.Nobody();

    private Callers() {}

    /**
     * Whether somebody says that they come with an API key: then no other proof counts, whether or not the key is right.
     * No browser sends this by itself, so whatever comes with it is asked for by whoever has the key.
     */
    public static boolean isWithKey(HttpServletRequest request) {
        var header = request.getHeader("Authorization");
        return header != null && header.regionMatches(true, 0, KEY, 0, KEY.length());
    }

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
