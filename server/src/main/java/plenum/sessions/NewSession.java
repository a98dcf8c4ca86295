package plenum.sessions;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plenum.identity.SignedIn;

/**
 * What somebody wants to start: its name and kind, which follows from what is done first if nobody says it, themselves, what is done first, whose account answers for it and which
 * team it belongs to, if any, and the address under which they reached us.
 */
public record NewSession(
        String name,
        @Nullable Kind kind,
        String creatorName,
        @Nullable String creatorAvatar,
        SettingsWish settings,
        First first,
        SignedIn host,
        @Nullable UUID team,
        String baseUrl) {

    /** A table with seats, or a room with a screen. */
    public enum Kind {
        POKER,
        AUDIENCE
    }

    /**
     * What is on the agenda from the beginning, in the type's own words.
     *
     * @param template the kept agenda that stands there, in place of a single activity
     * @param start whether it begins at once; tables do unless told otherwise
     */
    public record First(
            @Nullable String type,
            @Nullable Map<String, Object> config,
            List<Map<String, Object>> stories,
            @Nullable UUID template,
            @Nullable Boolean start) {

        public static final First USUAL = new First(null, null, List.of(), null, null);
    }
}
