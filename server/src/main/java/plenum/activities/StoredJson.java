package plenum.activities;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * How rules write and read back what is kept of them. A field of a newer release is passed over, so one can go back; one
 * that an older release did not know is absent, 0 or false.
 */
public final class StoredJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(Include.NON_NULL))
            .disable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private StoredJson() {}

    public static String text(Object value) {
        return JSON.writeValueAsString(value);
    }

    public static ObjectNode object() {
        return JSON.createObjectNode();
    }

    public static JsonNode tree(String text) {
        return JSON.readTree(text);
    }

    /** The usual, with what was chosen in its place; a group of fields may be chosen in part. Null chooses nothing. */
    public static ObjectNode over(Object usual, ObjectNode chosen) {
        return merged((ObjectNode) tree(text(usual)), chosen);
    }

    private static ObjectNode merged(ObjectNode whole, ObjectNode chosen) {
        chosen.properties().forEach(one -> {
            if (whole.get(one.getKey()) instanceof ObjectNode group && one.getValue() instanceof ObjectNode part) {
                merged(group, part);
            } else if (!one.getValue().isNull()) {
                whole.set(one.getKey(), one.getValue());
            }
        });
        return whole;
    }

    public static <T> T value(JsonNode tree, Class<T> type) {
        return JSON.treeToValue(tree, type);
    }

    /** For what is read so often that it has to be read token by token. */
    public static JsonParser parser(String text) {
        return JSON.createParser(text);
    }

    public static <T> T value(String text, Class<T> type) {
        return JSON.readValue(text, type);
    }
}
