package plenum.sessions.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A value as JSON, made of what was made before wherever nothing is different: the same nodes stand for the same parts,
 * so that drawing and comparing cost as much as has changed. Only records and maps of records are taken apart.
 */
final class Drawing {

    private final Object what;
    private final ObjectNode node;
    private final Map<String, Drawing> parts = new HashMap<>();

    /** Of a record, all its values in order. */
    private final @Nullable Object[] values;

    private Drawing(Object what, ObjectNode node, @Nullable Object[] values) {
        this.what = what;
        this.node = node;
        this.values = values;
    }

    ObjectNode node() {
        return node;
    }

    /** Of what can be taken apart; {@code known} is what was drawn before that may look the same, the likeliest first. */
    static Drawing of(Object what, List<Drawing> known, JsonMapper json) {
        for (var one : known) {
            if (one.what == what || one.what.equals(what)) {
                return one;
            }
        }
        return what instanceof Map<?, ?> map ? ofMap(map, known, json) : ofRecord(what, known, json);
    }

    private static Drawing ofMap(Map<?, ?> map, List<Drawing> known, JsonMapper json) {
        var drawing = new Drawing(map, json.createObjectNode(), new Object[0]);
        map.forEach((key, value) -> drawing.compose(key.toString(), value, known, json));
        return drawing;
    }

    private static Drawing ofRecord(Object what, List<Drawing> known, JsonMapper json) {
        var names = Shape.of(what.getClass()).parts();
        var drawing = new Drawing(what, json.createObjectNode(), new Object[names.size()]);
        for (int place = 0; place < names.size(); place++) {
            var value = names.get(place).of(what);
            drawing.values[place] = value;
            if (value != null) {
                drawing.draw(names.get(place).name(), value, place, known, json);
            }
        }
        return drawing;
    }

    private void draw(String name, Object value, int place, List<Drawing> known, JsonMapper json) {
        if (isComposed(value)) {
            compose(name, value, known, json);
            return;
        }
        var same = same(name, value, place, known);
        node.set(name, same == null ? json.<JsonNode>valueToTree(value) : same);
    }

    private void compose(String name, Object value, List<Drawing> known, JsonMapper json) {
        var like = new ArrayList<Drawing>(known.size());
        for (var one : known) {
            var part = one.parts.get(name);
            if (part != null) {
                like.add(part);
            }
        }
        var part = of(value, like, json);
        parts.put(name, part);
        node.set(name, part.node);
    }

    private @Nullable JsonNode same(String name, Object value, int place, List<Drawing> known) {
        for (var one : known) {
            if (one.what.getClass() == what.getClass() && value.equals(one.values[place])) {
                return one.node.get(name);
            }
        }
        return null;
    }

    private static boolean isComposed(Object value) {
        return value instanceof Map<?, ?> map
                ? isOfRecords(map)
                : Shape.of(value.getClass()).isPlain();
    }

    private static boolean isOfRecords(Map<?, ?> map) {
        for (var entry : map.entrySet()) {
            boolean isNamed = entry.getKey() instanceof UUID || entry.getKey() instanceof String;
            if (!isNamed || !(entry.getValue() instanceof Record value) || !isComposed(value)) {
                return false;
            }
        }
        return !map.isEmpty();
    }
}
