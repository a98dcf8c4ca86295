package plenum.realtime.internal;

import java.util.Optional;
import plenum.realtime.MergePatch;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes one patch of many frames, where that is exact and worth it. */
final class Deltas {

    private static final JsonMapper JSON = JsonMapper.shared();

    private Deltas() {}

    /** Empty if the frames together, or the patch they make, are not shorter than {@code whole}. */
    static Optional<ObjectNode> between(Frame seen, Frame last, int whole) {
        var all = JsonNodeFactory.instance.objectNode();
        for (var frame = seen.next(); frame != null; frame = frame.next()) {
            var patch = JSON.readTree(frame.json()).get("patch");
            var both = patch instanceof ObjectNode next ? MergePatch.compose(all, next) : Optional.<ObjectNode>empty();
            if (both.isEmpty()) {
                return Optional.empty();
            }
            all = both.get();
            if (frame == last) {
                break;
            }
        }
        return JSON.writeValueAsBytes(all).length < whole ? Optional.of(all) : Optional.empty();
    }
}
