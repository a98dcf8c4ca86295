package plenum.sessions.internal;

import plenum.shared.Ids;

/** The secrets by which anybody may run a session, for links that are shown once. */
final class FacilitatorCodes {

    private static final String PREFIX = "host_";

    private FacilitatorCodes() {}

    static String draw() {
        return Ids.secret(PREFIX);
    }
}
