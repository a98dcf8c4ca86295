package plenum.sessions.internal.door;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import plenum.sessions.SessionSearch;
import plenum.sessions.SessionSummary;
import plenum.shared.Page;
import plenum.shared.Problem;

/** Who may see which sessions are open. */
@Component
public class Discovery {

    private final DoorSettings settings;
    private final SessionListings listings;

    Discovery(DoorSettings settings, SessionListings listings) {
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
    public Page<SessionSummary> list(SessionSearch search) {
        refuseStrangers();
        return isOn()
                ? listings.list(search)
                : new Page<>(List.of(), 0, search.page().number(), search.page().size());
    }

    /** What somebody may be offered who was not asking for the list: nothing, if they may not see it. */
    List<SessionSummary> offer(SessionSearch search) {
        return settings.discovery() == DoorSettings.Discovery.OPEN
                ? listings.list(search).items()
                : List.of();
    }

    void refuseStrangers() {
        if (settings.discovery() == DoorSettings.Discovery.SIGNED_IN) {
            throw Problem.SIGN_IN_REQUIRED.refusal();
        }
    }
}
