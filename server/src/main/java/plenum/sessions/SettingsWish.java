package plenum.sessions;

import org.jspecify.annotations.Nullable;

/** What somebody wants to be different about a session; what is absent stays as it is. */
public record SettingsWish(
        @Nullable Loss facilitatorLoss,
        @Nullable Controls controls,
        @Nullable Boolean locked) {

    public static final SettingsWish NOTHING = new SettingsWish(null, null, null);

    /** Who runs the session after the facilitator was waited for in vain. */
    public enum Loss {
        TAKEOVER,
        COFACILITATOR,
        STAY_PAUSED
    }

    /** Who may start, reveal, reset and go on. */
    public enum Controls {
        FACILITATOR,
        EVERYONE
    }
}
