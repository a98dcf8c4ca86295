package plenum.activities;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Requests as broken clients, testers and attackers send them. */
final class RandomJson {

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1",
            "1.5",
            "1e400",
            "2147483648",
            "99999999999999999999999",
            "\"\"",
            "\"5\"",
            "\"COFFEE\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\\u202e\\udc00x\"",
            "\"__proto__\"",
            "[]",
            "{}",
            "[[[[[[]]]]]]",
            "{\"type\":\"start\"}");

    private final Random random;

    RandomJson(Random random) {
        this.random = random;
    }

    /** The request as it was, or with something wrong in it. */
    String spoilt(String json) {
        return switch (random.nextInt(8)) {
            case 0 -> json;
            case 1 -> json.substring(0, random.nextInt(json.length()));
            case 2 -> value();
            case 3 -> json.replaceFirst("\"", random.nextBoolean() ? "" : "\u0000");
            case 4 -> "[".repeat(random.nextInt(3_000)) + json;
            default -> withWrongFields(json);
        };
    }

    private String withWrongFields(String json) {
        var request = (ObjectNode) JSON.readTree(json);
        for (var name : new ArrayList<>(request.propertyNames())) {
            if (random.nextInt(3) == 0) {
                request.set(name, JSON.readTree(value()));
            } else if (random.nextInt(8) == 0) {
                request.remove(name);
            }
        }
        if (random.nextInt(4) == 0) {
            request.set(random.nextBoolean() ? "extra" : "", JSON.readTree(value()));
        }
        return request.toString();
    }

    private String value() {
        return VALUES.get(random.nextInt(VALUES.size()));
    }
}
