package plenum.realtime;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import plenum.shared.Audience;
import tools.jackson.databind.node.ObjectNode;

/**
 * One numbered change of a channel: what happened, in words for announcements and animation, and how every audience
 * sees the whole afterwards. A change that moves nothing but clocks is shown to nobody, unless it is about the clocks.
 * {@code known} are the fields of the data that say what the views do, so that terse readers do without them.
 */
public record Change(
        Position position,
        Instant at,
        String type,
        ObjectNode data,
        Map<Audience, ObjectNode> views,
        Kind kind,
        Set<String> known) {

    public enum Kind {
        /** Something happened. */
        NEWS,
        /** It is about the clocks, and shown though nothing else moves, or nothing but the time that is left. */
        CLOCKS,
        /** Something happened of which much happens: it travels alone, and what else has moved waits for the next. */
        BRIEF,
        /** It says something that no view shows. */
        NOTICE,
        /** It happens all the time: whoever saves power gets many of them at once. */
        TICK,
        /** Only counts move, among so many people that nobody is named: everybody gets the last of them at each tick. */
        COUNTS
    }

    public Change(Position position, Instant at, String type, ObjectNode data, Map<Audience, ObjectNode> views) {
        this(position, at, type, data, views, Kind.NEWS);
    }

    public Change(
            Position position, Instant at, String type, ObjectNode data, Map<Audience, ObjectNode> views, Kind kind) {
        this(position, at, type, data, views, kind, Set.of());
    }

    public boolean isAboutClocks() {
        return kind == Kind.CLOCKS;
    }
}
