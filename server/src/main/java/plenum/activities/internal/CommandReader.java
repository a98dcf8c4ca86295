package plenum.activities.internal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import plenum.shared.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/** Turns the text of a request into one of the commands of a type, or says which fields stand in the way. */
class CommandReader<C> {

    private static final int MAX_BYTES = 64 * 1024;
    private static final int MAX_DEPTH = 16;

    /** Takes everything at its word: no number for a text, no text for a number, nothing twice. */
    static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfig(
                    LogicalType.Textual,
                    text -> text.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail))
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private final Map<String, CommandForm<? extends C>> forms = new TreeMap<>();

    CommandReader(Class<C> commands) {
        if (!commands.isSealed()) {
            throw new IllegalStateException("The commands of an activity are a sealed interface: " + commands);
        }
        for (var command : commands.getPermittedSubclasses()) {
            var form = new CommandForm<>(command.asSubclass(commands));
            forms.put(form.name(), form);
        }
    }

    List<String> names() {
        return List.copyOf(forms.keySet());
    }

    C read(String json) {
        var fields = object(json);
        var type = fields.get("type");
        if (type == null) {
            throw Problem.VALIDATION_ERROR.on("type", "is missing");
        }
        var form = type.isString() ? forms.get(type.stringValue()) : null;
        if (form == null) {
            throw Problem.VALIDATION_ERROR.on("type", "must be one of " + String.join(", ", forms.keySet()));
        }
        return form.fill(fields);
    }

    private static JsonNode object(String json) {
        if (json.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            throw Problem.PAYLOAD_TOO_LARGE.refusal();
        }
        var tree = tree(json);
        if (!tree.isObject()) {
            throw Problem.MALFORMED_REQUEST.refusal();
        }
        return tree;
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JacksonException e) {
            throw Problem.MALFORMED_REQUEST.refusal();
        }
    }
}
