package plenum.identity;

import jakarta.servlet.http.HttpServletRequest;
import plenum.shared.Caller;

/** Where the caller of a request is found once it has been resolved. */
public final class Callers {

    /** The place of the resolving filter; filters that ask for the caller come later. */
    public static final int RESOLVED_AT = -80;

    private static final String ATTRIBUTE = Callers.class.getName();
    private static final Caller NOBODY = new Caller.Nobody();

    private Callers() {}

    public static Caller of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Caller caller ? caller : NOBODY;
    }

    public static void remember(HttpServletRequest request, Caller caller) {
        request.setAttribute(ATTRIBUTE, caller);
    }
}
