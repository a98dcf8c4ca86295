package plenum.backlog;

import java.util.Locale;

/** Who made an event. They are stored by their place, so a new one goes to the end. */
public enum Origin {
    OWN,
    TRACKER,
    CSV,
    POKER,
    SYSTEM;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
