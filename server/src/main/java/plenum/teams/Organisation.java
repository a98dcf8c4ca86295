package plenum.teams;

import java.util.List;
import org.jspecify.annotations.Nullable;
import plenum.identity.SignedIn;

/** What is decided once for everybody here. */
public interface Organisation {

    /** As it is now; for modules, which are asked nothing. */
    Settings settings();

    Settings show(SignedIn who);

    /** @param seen the revision somebody had before their eyes; whatever there is, if absent */
    Settings change(SignedIn who, @Nullable Integer seen, Wish wish);

    /** Who may begin a session. */
    enum SessionCreators {
        EVERYONE,
        MEMBERS
    }

    /**
     * @param allowedEmailDomains whose addresses may be invited; all, if empty
     * @param language what new teams and accounts begin with, as is the time zone
     * @param sessionsKeptDays how long sessions can be looked at after their end; as the server is set up, if absent
     */
    record Settings(
            String name,
            List<String> allowedEmailDomains,
            SessionCreators sessionCreators,
            String language,
            String timeZone,
            @Nullable Integer sessionsKeptDays,
            int revision) {}

    /** What is to be different; what is absent stays. Days kept of 0 are those the server is set up with. */
    record Wish(
            @Nullable String name,
            @Nullable List<String> allowedEmailDomains,
            @Nullable SessionCreators sessionCreators,
            @Nullable String language,
            @Nullable String timeZone,
            @Nullable Integer sessionsKeptDays) {}
}
