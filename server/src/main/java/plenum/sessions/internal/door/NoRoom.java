package plenum.sessions.internal.door;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import plenum.sessions.SessionSearch;
import plenum.shared.Capacity;
import plenum.shared.Problem;
import plenum.shared.Refusal;

/** Tells whoever found no room for another session how full it is, how long that may last, and where there is a seat. */
@Component
public class NoRoom {

    private final SessionListings listings;
    private final Discovery discovery;
    private final Capacity capacity;
    private final Clock clock;

    NoRoom(SessionListings listings, Discovery discovery, Capacity capacity, Clock clock) {
        this.listings = listings;
        this.discovery = discovery;
        this.capacity = capacity;
        this.clock = clock;
    }

    public Refusal refusal() {
        var full = Problem.MAX_SESSIONS_REACHED
                .refusal()
                .with("current_count", listings.countOpen())
                .with("max_sessions", capacity.limits().maxSessions())
                .with("alternatives", discovery.offer(SessionSearch.alternatives()));
        return listings.nextExpiry()
                .map(end -> Math.max(0, Duration.between(clock.instant(), end).toSeconds()))
                .map(wait -> full.with("estimated_wait_seconds", wait))
                .orElse(full);
    }
}
