package plenum.sessions.internal.door;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import plenum.identity.Memberships;
import plenum.identity.SignedIn;
import plenum.sessions.SessionSearch;
import plenum.sessions.SessionSummary;
import plenum.shared.Page;

/** Who may see which sessions are open. */
@Component
public class Discovery {

    private final DoorSettings settings;
    private final SessionListings listings;
    private final Memberships memberships;

    Discovery(DoorSettings settings, SessionListings listings, Memberships memberships) {
        this.memberships = memberships;
        this.settings = settings;
        this.listings = listings;
    }

    public String word() {
        return settings.discovery().name().toLowerCase(Locale.ROOT);
    }

    boolean isOn() {
        return settings.discovery() != DoorSettings.Discovery.OFF;
    }

    /** Switched off, the list is empty and says so; for signed-in people only, others are asked to sign in. */
    public Page<SessionSummary> list(SignedIn who, SessionSearch search) {
        refuseStrangers(who);
        return isOn()
                ? listings.list(search, teamsOf(who))
                : new Page<>(List.of(), 0, search.page().number(), search.page().size());
    }

    /** What somebody may be offered who was not asking for the list: nothing, if they may not see it. */
    List<SessionSummary> offer(SessionSearch search) {
        return settings.discovery() == DoorSettings.Discovery.OPEN
                ? listings.list(search, Set.of()).items()
                : List.of();
    }

    /** Whose sessions somebody finds besides those that everybody finds. */
    Set<UUID> teamsOf(SignedIn who) {
        return memberships.teamsOf(who);
    }

    void refuseStrangers(SignedIn who) {
        if (settings.discovery() == DoorSettings.Discovery.SIGNED_IN) {
            who.required();
        }
    }
}
