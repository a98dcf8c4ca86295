package plenum.realtime;

import java.util.Locale;

/** Why a stream ends for good. */
public enum Bye {
    ENDED,
    EXPIRED,
    KICKED,
    LEFT,
    REPLACED,
    DRAINING;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
