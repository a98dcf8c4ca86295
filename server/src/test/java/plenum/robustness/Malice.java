package plenum.robustness;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Spoils what was right, in one place. */
final class Malice {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** Lone surrogates are written as escapes, which is the only way they get past UTF-8. */
    private static final JsonMapper WRITER =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    /** Stands in a tree for what no tree can hold. */
    private static final String RAW = "\u00a7raw:";

    private static final List<String> RAWS = List.of(
            "1e400",
            "-1e400",
            "99999999999999999999999999",
            "-9223372036854775809",
            "9223372036854775807",
            "2147483648",
            "1.5",
            "-0",
            "-1",
            "0",
            "1E2",
            "NaN",
            "Infinity",
            "01",
            "'x'",
            "nul",
            "1" + "0".repeat(5000),
            "[".repeat(200) + "]".repeat(200),
            "{\"a\":".repeat(100) + "1" + "}".repeat(100),
            "{\"a\":1,\"a\":2}",
            "[,]",
            "{\"\":null}",
            "\"\\x\"",
            "\"\u0001\"",
            "true",
            "[]",
            "{}",
            "null",
            "[null]",
            "[[]]",
            "[{}]");

    static final List<String> STRINGS = List.of(
            "",
            " ",
            "\u00a0",
            "\u0000",
            "a\u0000b",
            "\ud800",
            "\udc00x",
            "a\ud83d",
            "\uffff",
            "\ufeff",
            "\u202etxt",
            "\u200b",
            "a\r\nevent: votes_revealed\ndata: 1",
            "\u0085\u2028\u2029",
            "\u001b[31m",
            "\u007f",
            "x".repeat(256),
            "x".repeat(1025),
            "x".repeat(20_000),
            "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67".repeat(40),
            "e\u0301".repeat(300),
            "Z\u0351\u036b\u0343\u036a\u0302".repeat(50),
            "' or 1=1--",
            "\"; drop table x; --",
            "${jndi:ldap://127.0.0.1/a}",
            "{{7*7}}",
            "#{7*7}",
            "%s%n%d",
            "../../etc/passwd",
            "<script>alert(1)</script>",
            "=cmd|' /C calc'!A0",
            "2026-13-45T99:99:99Z",
            "+999999999-12-31T23:59:59Z",
            "-999999999-01-01T00:00:00Z",
            "+300000-01-01T00:00:00Z",
            "0000-00-00",
            "00000000-0000-0000-0000-000000000000",
            "ffffffff-ffff-ffff-ffff-ffffffffffff",
            "1-1-1-1-1",
            "not-a-uuid",
            "NaN",
            "-1",
            "1e9",
            "2147483648",
            "true",
            "null",
            "[]",
            "{}",
            "\\",
            "\"",
            "%",
            "%00",
            "*",
            ".*",
            "(a+)+$",
            "P1D",
            "PT-1S",
            "Europe/Nowhere",
            "xx-XX",
            "a@b",
            "a@b\r\nBcc: c@d",
            "https://127.0.0.1/",
            "javascript:alert(1)",
            "\u0131\u0130\u00df\ufb01");

    private final Random random;

    Malice(Random random) {
        this.random = random;
    }

    static String written(JsonNode body) {
        var text = WRITER.writeValueAsString(body);
        var raw = WRITER.writeValueAsString(JSON.stringNode(RAW)).replace("\"", "");
        for (var at = text.indexOf("\"" + raw); at >= 0; at = text.indexOf("\"" + raw)) {
            var end = text.indexOf('"', at + 1);
            var number = Integer.parseInt(text.substring(at + 1 + raw.length(), end));
            text = text.substring(0, at) + RAWS.get(number) + text.substring(end + 1);
        }
        return text;
    }

    /** Replaces, removes or adds something somewhere. */
    JsonNode spoil(JsonNode given) {
        var body = given.deepCopy();
        var places = new ArrayList<Consumer<JsonNode>>();
        collect(body, places);
        if (places.isEmpty() || random.nextInt(12) == 0) {
            return value();
        }
        if (body instanceof ObjectNode object && random.nextInt(10) == 0) {
            object.set(random.nextBoolean() ? "unknown" : string(), value());
            return body;
        }
        places.get(random.nextInt(places.size())).accept(value());
        return body;
    }

    private void collect(JsonNode node, List<Consumer<JsonNode>> places) {
        switch (node) {
            case ObjectNode object ->
                object.forEachEntry((name, child) -> {
                    places.add(value -> object.set(name, value));
                    if (random.nextInt(4) == 0) {
                        places.add(value -> object.remove(name));
                    }
                    collect(child, places);
                });
            case ArrayNode array -> {
                for (var at = 0; at < array.size(); at++) {
                    var place = at;
                    places.add(value -> array.set(place, value));
                    collect(array.get(at), places);
                }
                places.add(array::add);
            }
            default -> {}
        }
    }

    private JsonNode value() {
        return switch (random.nextInt(5)) {
            case 0 -> JSON.stringNode(RAW + random.nextInt(RAWS.size()));
            case 1 -> JSON.nullNode();
            default -> JSON.stringNode(string());
        };
    }

    String string() {
        return STRINGS.get(random.nextInt(STRINGS.size()));
    }
}
