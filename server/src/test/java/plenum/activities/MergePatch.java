package plenum.activities;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** RFC 7396, as plainly as it can be written: the yardstick for what a screen ends up with. */
final class MergePatch {

    private static final JsonMapper JSON = new JsonMapper();

    private MergePatch() {}

    static ObjectNode between(ObjectNode before, ObjectNode after) {
        var patch = JSON.createObjectNode();
        before.propertyNames().stream().filter(name -> !after.has(name)).forEach(patch::putNull);
        after.forEachEntry((name, value) -> {
            var former = before.get(name);
            if (former instanceof ObjectNode one && value instanceof ObjectNode other) {
                if (!one.equals(other)) {
                    patch.set(name, between(one, other));
                }
            } else if (!value.equals(former)) {
                patch.set(name, value);
            }
        });
        return patch;
    }

    static JsonNode apply(JsonNode target, JsonNode patch) {
        if (!(patch instanceof ObjectNode changes)) {
            return patch;
        }
        var result = target instanceof ObjectNode object ? object.deepCopy() : JSON.createObjectNode();
        changes.forEachEntry((name, value) -> {
            if (value.isNull()) {
                result.remove(name);
            } else {
                result.set(name, apply(result.path(name), value));
            }
        });
        return result;
    }
}
