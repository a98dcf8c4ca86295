package plenum.sessions.internal.door;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import plenum.sessions.CapacityWarning;
import plenum.sessions.SessionSummary;

/** What the front page shows at one moment, and how one moment becomes the next. Pure. */
record LandingPicture(Capacity capacity, Map<UUID, SessionSummary> sessions) {

    record Capacity(int activeSessions, int maxSessions) {

        private static final double NEARLY = 0.95;

        /** How tight it is, the tighter the higher: some room, nearly full, one place left, none. */
        int tightness() {
            int left = maxSessions - activeSessions;
            if (left <= 1) {
                return left <= 0 ? 3 : 2;
            }
            return activeSessions >= NEARLY * maxSessions ? 1 : 0;
        }
    }

    /** One change as it is told, and the picture that contains it. */
    record Step(String type, Object data, LandingPicture after) {}

    record Listed(SessionSummary session) {}

    record Unlisted(UUID sessionId) {}

    static LandingPicture of(Capacity capacity, List<SessionSummary> sessions) {
        var byId = new LinkedHashMap<UUID, SessionSummary>();
        sessions.forEach(session -> byId.put(session.id(), session));
        return new LandingPicture(capacity, byId);
    }

    Set<UUID> goneIn(LandingPicture later) {
        return sessions.keySet().stream()
                .filter(id -> !later.sessions.containsKey(id))
                .collect(Collectors.toSet());
    }

    /** What has to be told to whoever sees this picture, so that they see the later one. */
    List<Step> stepsTo(LandingPicture later, Map<UUID, Object> expired) {
        var steps = new ArrayList<Step>();
        var now = this;
        for (var id : new TreeSet<>(goneIn(later))) {
            now = now.without(id);
            steps.add(
                    expired.containsKey(id)
                            ? new Step("session_expired", expired.get(id), now)
                            : new Step("session_unlisted", new Unlisted(id), now));
        }
        for (var session : later.sessions.values()) {
            var known = now.sessions.get(session.id());
            if (!session.equals(known)) {
                now = now.with(session);
                steps.add(new Step(known == null ? "session_listed" : "session_changed", new Listed(session), now));
            }
        }
        if (!capacity.equals(later.capacity)) {
            steps.add(
                    later.capacity.tightness() > capacity.tightness()
                            ? new Step("session_capacity_warning", later.warning(), later)
                            : new Step("capacity_changed", later.capacity, later));
        }
        return steps;
    }

    CapacityWarning warning() {
        return CapacityWarning.ofServer(capacity.activeSessions(), capacity.maxSessions());
    }

    private LandingPicture with(SessionSummary session) {
        var more = new LinkedHashMap<>(sessions);
        more.put(session.id(), session);
        return new LandingPicture(capacity, more);
    }

    private LandingPicture without(UUID session) {
        var fewer = new LinkedHashMap<>(sessions);
        fewer.remove(session);
        return new LandingPicture(capacity, fewer);
    }
}
