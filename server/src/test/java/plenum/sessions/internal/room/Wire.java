package plenum.sessions.internal.room;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.nio.charset.StandardCharsets;
import plenum.web.internal.json.JsonRules;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON as the application writes it, and RFC 7396 as a screen reads it. */
final class Wire {

    private static final JsonMapper JSON = mapper();

    private Wire() {}

    static ObjectNode tree(Object value) {
        return JSON.valueToTree(value);
    }

    static Object json(String text) {
        return JSON.readTree(text);
    }

    static int bytes(JsonNode tree) {
        return tree.toString().getBytes(StandardCharsets.UTF_8).length;
    }

    /** Changes the target, line by line as the standard says it. */
    static void apply(ObjectNode target, ObjectNode patch) {
        for (var change : patch.properties()) {
            var name = change.getKey();
            if (change.getValue().isNull()) {
                target.remove(name);
            } else if (change.getValue() instanceof ObjectNode inner) {
                if (!(target.get(name) instanceof ObjectNode)) {
                    target.putObject(name);
                }
                apply((ObjectNode) target.get(name), inner);
            } else {
                target.set(name, change.getValue());
            }
        }
    }

    static boolean holdsNull(JsonNode tree) {
        return tree.isNull() || tree.valueStream().anyMatch(Wire::holdsNull);
    }

    private static JsonMapper mapper() {
        var builder = JsonMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .changeDefaultPropertyInclusion(inclusion ->
                        inclusion.withValueInclusion(Include.NON_NULL).withContentInclusion(Include.NON_NULL));
        JsonRules.apply(builder);
        return builder.build();
    }
}
