package plenum.sessions.internal;

import org.springframework.stereotype.Component;
import plenum.shared.Capacity;

/** Tells the rest of the program how much fits and how much is taken. */
@Component
class SessionCapacity implements Capacity {

    record Used(long activeSessions, int maxSessions) {}

    private final SessionSettings settings;
    private final SessionListings listings;

    SessionCapacity(SessionSettings settings, SessionListings listings) {
        this.settings = settings;
        this.listings = listings;
    }

    Used used() {
        return new Used(listings.countOpen(), settings.maxSessions());
    }

    @Override
    public Limits limits() {
        return new Limits(
                settings.maxSessions(),
                settings.maxUsersPerSession(),
                settings.timeout(),
                settings.gracePeriod(),
                settings.heartbeat());
    }

    @Override
    public int activeSessions() {
        return Math.toIntExact(listings.countOpen());
    }
}
