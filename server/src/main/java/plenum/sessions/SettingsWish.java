package plenum.sessions;

import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to be different about a session; what is absent stays as it is. {@code locale} is a
 * BCP 47 tag; after {@code autoAdvanceSeconds} of a result the next activity begins by itself, 0 is never.
 */
public record SettingsWish(
        @Nullable Visibility visibility,
        @Nullable Boolean locked,
        @Nullable Boolean lateJoin,
        @Nullable Boolean requireSignIn,
        @Nullable Boolean allowSpectators,
        @Nullable Integer maxSeats,
        @Nullable Integer maxParticipants,
        @Nullable Loss facilitatorLoss,
        @Nullable Controls controls,
        @Nullable String locale,
        @Nullable Integer autoAdvanceSeconds) {

    public static final SettingsWish NOTHING =
            new SettingsWish(null, null, null, null, null, null, null, null, null, null, null);

    /** Whether strangers find the session in the list of open ones. */
    public enum Visibility {
        LISTED,
        UNLISTED,
        TEAM
    }

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
