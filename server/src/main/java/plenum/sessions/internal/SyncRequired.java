package plenum.sessions.internal;

import plenum.realtime.Position;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What clients are told that have to fetch their state anew. */
final class SyncRequired {

    private SyncRequired() {}

    static ObjectNode data(String reason, Position to) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("reason", reason)
                .put("to_version", to.version())
                .put("strategy", "full");
    }
}
