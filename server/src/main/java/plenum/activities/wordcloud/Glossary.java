package plenum.activities.wordcloud;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Set;
import plenum.activities.EntryList;
import plenum.activities.Typed;
import plenum.activities.WrittenAs;
import plenum.shared.Problem;
import tools.jackson.databind.JsonNode;

/** Words that mean the same here. */
@WrittenAs("""
        {"type": "array", "maxItems": 200, "items": {
          "type": "object", "required": ["from", "to"], "additionalProperties": false, "properties": {
            "from": {"oneOf": [
              {"type": "string", "minLength": 1, "maxLength": 50},
              {"type": "array", "minItems": 1, "maxItems": 20, "items":
                {"type": "string", "minLength": 1, "maxLength": 50}}]},
            "to": {"type": "string", "minLength": 1, "maxLength": 50}}}}""")
public record Glossary(List<Pair> list) {

    static final Glossary NONE = new Glossary(List.of());

    private static final int MOST = 200;
    private static final int MOST_WAYS = 20;
    private static final Set<String> FIELDS = Set.of("from", "to");

    /** All these ways to say it are one word. */
    public record Pair(List<String> from, String to) {

        public Pair {
            if (from.isEmpty() || from.size() > MOST_WAYS) {
                throw Problem.VALIDATION_ERROR.on("from", "must be 1 to %d words".formatted(MOST_WAYS));
            }
            from = from.stream()
                    .map(way -> Typed.needed("from", Wording.of(way), WordcloudConfig.LONGEST_WORD))
                    .toList();
            to = Typed.needed("to", Wording.of(to), WordcloudConfig.LONGEST_WORD);
        }
    }

    public Glossary {
        if (list.size() > MOST) {
            throw Problem.VALIDATION_ERROR.on("", "must be at most %d pairs".formatted(MOST));
        }
        list = List.copyOf(list);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Glossary read(JsonNode json) {
        return new Glossary(EntryList.read(json, FIELDS, (one, _) -> new Pair(ways(one), text(one, "to"))));
    }

    /** One way may stand without a list around it. */
    private static List<String> ways(JsonNode json) {
        var ways = json.get("from");
        if (ways == null || !ways.isArray()) {
            return List.of(text(json, "from"));
        }
        return ways.valueStream()
                .map(way -> {
                    if (!way.isString()) {
                        throw Problem.VALIDATION_ERROR.on("from", "must be texts");
                    }
                    return way.stringValue();
                })
                .toList();
    }

    private static String text(JsonNode json, String field) {
        var text = EntryList.text(json, field);
        return text == null ? "" : text;
    }

    @JsonValue
    List<Pair> written() {
        return list;
    }
}
