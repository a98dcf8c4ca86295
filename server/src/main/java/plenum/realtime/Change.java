package plenum.realtime;

import java.time.Instant;
import java.util.Map;
import plenum.shared.Audience;
import tools.jackson.databind.node.ObjectNode;

/**
 * One numbered change of a channel: what happened, in words for announcements and animation, and how every audience
 * sees the whole afterwards. A change that moves nothing but clocks is shown to nobody, unless it is about the clocks.
 */
public record Change(
        Position position, Instant at, String type, ObjectNode data, Map<Audience, ObjectNode> views, Kind kind) {

    public enum Kind {
        /** Something happened. */
        NEWS,
        /** It is about the clocks, and shown though nothing else moves. */
        CLOCKS,
        /** It says something that no view shows. */
        NOTICE,
        /** It happens all the time: whoever saves power gets many of them at once. */
        TICK
    }

    public Change(Position position, Instant at, String type, ObjectNode data, Map<Audience, ObjectNode> views) {
        this(position, at, type, data, views, Kind.NEWS);
    }

    public boolean isAboutClocks() {
        return kind == Kind.CLOCKS;
    }
}
