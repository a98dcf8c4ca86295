package plenum.sessions.internal.room;

import java.util.Locale;

/** What a participant may do in a session. */
public enum Role {
    FACILITATOR,
    CO_FACILITATOR,
    VOTER,
    SPECTATOR;

    public boolean controls() {
        return this == FACILITATOR || this == CO_FACILITATOR;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Role of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
