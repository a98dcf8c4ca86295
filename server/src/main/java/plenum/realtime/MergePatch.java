package plenum.realtime;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** RFC 7396 merge patches between views. Parts that are the very same node on both sides are not looked into. */
public final class MergePatch {

    private MergePatch() {}

    /** What has to be applied to {@code before} to get {@code after}; empty if they are equal. */
    public static ObjectNode diff(ObjectNode before, ObjectNode after) {
        var patch = JsonNodeFactory.instance.objectNode();
        if (before == after) {
            return patch;
        }
        int kept = 0;
        for (var entry : after.properties()) {
            var known = before.get(entry.getKey());
            kept += known == null ? 0 : 1;
            compare(entry.getKey(), known, entry.getValue(), patch);
        }
        if (kept < before.size()) {
            before.propertyNames().stream().filter(name -> !after.has(name)).forEach(patch::putNull);
        }
        return patch;
    }

    /** The target with the patch applied. Neither argument is changed; untouched parts are shared with the result. */
    public static ObjectNode apply(ObjectNode target, ObjectNode patch) {
        var result = JsonNodeFactory.instance.objectNode();
        result.setAll(target);
        for (var entry : patch.properties()) {
            if (entry.getValue().isNull()) {
                result.remove(entry.getKey());
            } else {
                result.set(entry.getKey(), merged(result.get(entry.getKey()), entry.getValue()));
            }
        }
        return result;
    }

    /**
     * One patch that does what two do one after the other; empty where there is none: what was removed and set again as
     * an object would be merged with what it was before.
     */
    public static Optional<ObjectNode> compose(ObjectNode first, ObjectNode second) {
        var both = JsonNodeFactory.instance.objectNode();
        both.setAll(first);
        for (var entry : second.properties()) {
            var earlier = first.get(entry.getKey());
            if (earlier == null || !(entry.getValue() instanceof ObjectNode later)) {
                both.set(entry.getKey(), entry.getValue());
                continue;
            }
            var inner = earlier instanceof ObjectNode known ? compose(known, later) : Optional.<ObjectNode>empty();
            if (inner.isEmpty()) {
                return Optional.empty();
            }
            both.set(entry.getKey(), inner.get());
        }
        return Optional.of(both);
    }

    @SuppressWarnings("ReferenceEquality") // the same node needs no look inside
    private static void compare(String name, @Nullable JsonNode before, JsonNode after, ObjectNode patch) {
        if (before == after) {
            return;
        }
        if (before instanceof ObjectNode left && after instanceof ObjectNode right) {
            var inner = diff(left, right);
            if (!inner.isEmpty()) {
                patch.set(name, inner);
            }
        } else if (!after.equals(before)) {
            patch.set(name, after);
        }
    }

    private static JsonNode merged(@Nullable JsonNode target, JsonNode patch) {
        if (!(patch instanceof ObjectNode changes)) {
            return patch;
        }
        return apply(target instanceof ObjectNode object ? object : JsonNodeFactory.instance.objectNode(), changes);
    }
}
