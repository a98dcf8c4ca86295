package plenum.robustness;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes up what a schema allows. The same seed makes up the same. */
final class Sample {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int DEEPEST = 6;

    /** What the description leaves to the kind of an activity. */
    static final List<List<String>> KINDS = List.of(
            List.of("poll", "{'question':'Where?','options':[{'text':'A'},{'text':'B'}]}"),
            List.of(
                    "quiz",
                    "{'questions':[{'text':'Which?','options':[{'text':'A','is_correct':true},{'text':'B'}]}]}"),
            List.of("wordcloud", "{'prompt':'What?'}"),
            List.of("brainstorm", "{'prompt':'What now?'}"),
            List.of("qa", "{}"),
            List.of("rating", "{'items':[{'text':'We are fast'},{'text':'We are calm'}]}"),
            List.of("retro", "{}"),
            List.of("poker", "{}"));

    private static final List<String> WORDS = List.of(
            "Ann",
            "Sprint 50",
            "\u00e4\u00f6\u00fc \u00df",
            "\u65e5\u672c\u8a9e",
            "\ud83d\ude80 go",
            "<b>x</b>",
            "=1+1",
            "5");

    private final ApiDescription api;
    private final World world;
    private final Random random;

    Sample(ApiDescription api, World world, Random random) {
        this.api = api;
        this.world = world;
        this.random = random;
    }

    static JsonNode config(int kind) {
        return JsonMapper.shared().readTree(KINDS.get(kind).get(1).replace('\'', '"'));
    }

    JsonNode of(JsonNode schema) {
        return of(schema, "", 0);
    }

    JsonNode of(Operation.Parameter parameter) {
        return of(parameter.schema(), parameter.name(), 0);
    }

    /** Nothing that may be left out. */
    JsonNode leastOf(JsonNode schema) {
        return of(schema, "", DEEPEST);
    }

    private JsonNode of(JsonNode given, String name, int depth) {
        var schema = api.resolve(given);
        if (schema.has("const")) {
            return schema.get("const");
        }
        if (schema.has("enum")) {
            return schema.get("enum").get(random.nextInt(schema.get("enum").size()));
        }
        if (schema.has("oneOf")) {
            return of(schema.get("oneOf").get(random.nextInt(schema.get("oneOf").size())), name, depth);
        }
        return switch (type(schema)) {
            case "object" -> object(schema, depth);
            case "array" -> array(schema, name, depth);
            case "integer" -> JSON.numberNode(number(schema));
            case "number" -> JSON.numberNode(random.nextInt(100) / 4.0);
            case "boolean" -> JSON.booleanNode(random.nextBoolean());
            default -> JSON.stringNode(string(schema, name));
        };
    }

    private static String type(JsonNode schema) {
        var type = schema.path("type");
        return type.isArray() ? type.get(0).stringValue() : type.asString("string");
    }

    private ObjectNode object(JsonNode schema, int depth) {
        var object = JSON.objectNode();
        var required =
                schema.path("required").valueStream().map(JsonNode::stringValue).toList();
        schema.path("properties").forEachEntry((name, part) -> {
            if (required.contains(name) || depth < DEEPEST && random.nextInt(3) > 0) {
                object.set(name, of(part, name, depth + 1));
            }
        });
        if (schema.path("properties").has("config") && object.has("type")) {
            var kind = random.nextInt(KINDS.size());
            object.put("type", KINDS.get(kind).get(0)).set("config", config(kind));
        }
        return object;
    }

    private JsonNode array(JsonNode schema, String name, int depth) {
        var array = JSON.arrayNode();
        int least = schema.path("minItems").asInt(0);
        int most = Math.min(least + 2, schema.path("maxItems").asInt(Integer.MAX_VALUE));
        var size = least + random.nextInt(most - least + 1);
        for (var at = 0; at < size; at++) {
            array.add(of(schema.path("items"), name, depth + 1));
        }
        return array;
    }

    private long number(JsonNode schema) {
        long least = schema.path("minimum").asLong(1);
        long most = schema.path("maximum").asLong(least + 5);
        return least + random.nextLong(Math.min(most - least, 20) + 1);
    }

    String string(JsonNode schema, String name) {
        return switch (schema.path("format").asString("")) {
            case "uuid" ->
                random.nextInt(4) == 0
                        ? new UUID(random.nextLong(), random.nextLong()).toString()
                        : world.id(name, random);
            // What ends, ends after it began.
            case "date-time" ->
                "2026-%d-%02dT10:00:00Z".formatted(name.contains("end") ? 12 : 11, 1 + random.nextInt(28));
            case "byte" -> "AAAA";
            default -> text(schema, name);
        };
    }

    private String text(JsonNode schema, String name) {
        if (schema.has("pattern")) {
            return schema.get("pattern").stringValue().startsWith("^#") ? "#12aB34" : "5";
        }
        var known = world.word(name, random);
        var word = known == null ? WORDS.get(random.nextInt(WORDS.size())) : known;
        int least = schema.path("minLength").asInt(0);
        int most = schema.path("maxLength").asInt(Integer.MAX_VALUE);
        var longEnough = word.length() >= least ? word : word + "x".repeat(least - word.length());
        return longEnough.substring(0, Math.min(most, longEnough.length()));
    }
}
