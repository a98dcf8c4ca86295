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
            "from": {"type": "string", "minLength": 1, "maxLength": 50},
            "to": {"type": "string", "minLength": 1, "maxLength": 50}}}}""")
public record Glossary(List<Pair> list) {

    static final Glossary NONE = new Glossary(List.of());

    private static final int MOST = 200;
    private static final Set<String> FIELDS = Set.of("from", "to");

    public record Pair(String from, String to) {

        public Pair {
            from = Typed.needed("from", Wording.of(from), WordcloudConfig.LONGEST_WORD);
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
        return new Glossary(EntryList.read(json, FIELDS, (one, _) -> new Pair(text(one, "from"), text(one, "to"))));
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
