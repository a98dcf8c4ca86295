package plenum.realtime;

import java.util.Locale;

/** Why a stream ends for good. */
public enum Bye {
    ENDED,
    EXPIRED,
    KICKED,
    LEFT,
    REPLACED,
    /** The account beside the reader is not signed in any more; whoever has another proof may come back. */
    SIGNED_OUT,
    DRAINING;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
