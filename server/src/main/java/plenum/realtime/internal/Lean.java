package plenum.realtime.internal;

import plenum.realtime.Watch;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Views for slow networks: the same without what one can take part without. */
final class Lean {

    private Lean() {}

    static ObjectNode of(ObjectNode view) {
        var lean = JsonNodeFactory.instance.objectNode();
        for (var entry : view.properties()) {
            if (!Watch.TRIMMINGS.contains(entry.getKey())) {
                lean.set(entry.getKey(), of(entry.getValue()));
            }
        }
        return lean;
    }

    private static JsonNode of(JsonNode part) {
        return part instanceof ObjectNode object ? of(object) : part;
    }
}
