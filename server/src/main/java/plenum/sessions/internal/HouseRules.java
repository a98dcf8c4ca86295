package plenum.sessions.internal;

import java.time.Duration;
import org.springframework.stereotype.Component;
import plenum.sessions.internal.door.DoorSettings;
import plenum.teams.Organisation;
import plenum.teams.Organisation.SessionCreators;

/** What the organisation decides about sessions, within what the server is set up for. */
@Component
class HouseRules {

    private final Organisation organisation;
    private final SessionSettings settings;
    private final DoorSettings door;

    HouseRules(Organisation organisation, SessionSettings settings, DoorSettings door) {
        this.organisation = organisation;
        this.settings = settings;
        this.door = door;
    }

    boolean guestsMayCreate() {
        return door.guestsMayCreate() && organisation.settings().sessionCreators() == SessionCreators.EVERYONE;
    }

    /** How long a session can still be looked at after its end. */
    Duration retention() {
        var days = organisation.settings().sessionsKeptDays();
        return days == null ? settings.retention() : Duration.ofDays(days);
    }
}
