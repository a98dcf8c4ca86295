package plenum.realtime.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import plenum.realtime.Change;
import plenum.realtime.Position;
import plenum.shared.Audience;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Makes views and changes for tests. */
final class Views {

    /** What streams are like if nobody chooses otherwise. */
    static final RealtimeSettings SETTINGS = new RealtimeSettings(4, Duration.ofMillis(1_000), Duration.ofMillis(200));

    private static final Instant AT = Instant.parse("2026-03-01T10:00:00.123Z");

    private Views() {}

    static ObjectNode view(String json) {
        return (ObjectNode) JsonMapper.shared().readTree(json.replace('\'', '"'));
    }

    static ObjectNode counting(int value) {
        return JsonMapper.shared().createObjectNode().put("count", value);
    }

    static Map<Audience, ObjectNode> everyone(ObjectNode view) {
        return Map.of(Audience.EVERYONE, view);
    }

    static Change change(long version, ObjectNode view) {
        return change(version, everyone(view));
    }

    static Change change(long version, Map<Audience, ObjectNode> views) {
        return change(1, version, views);
    }

    static Change change(long epoch, long version, Map<Audience, ObjectNode> views) {
        var data = JsonMapper.shared().createObjectNode().put("n", version);
        return new Change(new Position(epoch, version), AT, "changed", data, views);
    }

    /** A view that shares some keys with others of its kind and differs at random depth. */
    static ObjectNode random(Random random) {
        return object(random, 0);
    }

    private static ObjectNode object(Random random, int depth) {
        var object = JsonMapper.shared().createObjectNode();
        int fields = random.nextInt(5);
        for (int i = 0; i < fields; i++) {
            object.set("k" + random.nextInt(6), value(random, depth));
        }
        return object;
    }

    private static JsonNode value(Random random, int depth) {
        var nodes = JsonMapper.shared().getNodeFactory();
        return switch (random.nextInt(depth > 3 ? 4 : 7)) {
            case 0 -> nodes.numberNode(random.nextInt(5));
            case 1 -> nodes.stringNode("s\n\"" + random.nextInt(3) + "\u2028ü");
            case 2 -> nodes.booleanNode(random.nextBoolean());
            case 3 -> nodes.numberNode(random.nextInt(400) / 4.0);
            case 4 -> nodes.arrayNode().add(random.nextInt(3)).add(object(random, depth + 2));
            default -> object(random, depth + 1);
        };
    }
}
