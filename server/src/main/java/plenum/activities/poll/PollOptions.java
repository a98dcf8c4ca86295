package plenum.activities.poll;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import plenum.activities.EntryList;
import plenum.activities.WrittenAs;
import plenum.shared.Problem;
import tools.jackson.databind.JsonNode;

/** What there is to choose from, in order. An option without an id gets the letter of its place. */
@WrittenAs("""
        {"type": "array", "minItems": 2, "maxItems": 10, "items": {
          "type": "object", "required": ["text"], "additionalProperties": false, "properties": {
            "id": {"type": "string", "pattern": "^[A-Za-z0-9_-]{1,36}$"},
            "text": {"type": "string", "minLength": 1, "maxLength": 200},
            "color": {"type": "string", "pattern": "^#[0-9A-Fa-f]{6}$"}}}}""")
public record PollOptions(List<PollOption> list) {

    private static final int FEWEST = 2;
    private static final int MOST = 10;
    private static final Set<String> FIELDS = Set.of("id", "text", "color");

    public PollOptions {
        list = List.copyOf(list);
        if (list.size() < FEWEST || list.size() > MOST) {
            throw Problem.VALIDATION_ERROR.on("", "must be %d to %d options".formatted(FEWEST, MOST));
        }
        var ids = new HashSet<String>();
        var texts = new HashSet<String>();
        for (int place = 0; place < list.size(); place++) {
            if (!ids.add(list.get(place).id())) {
                throw Problem.VALIDATION_ERROR.on(place + ".id", "is there twice");
            }
            if (!texts.add(list.get(place).text().toLowerCase(Locale.ROOT))) {
                throw Problem.VALIDATION_ERROR.on(place + ".text", "is there twice");
            }
        }
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static PollOptions read(JsonNode json) {
        return new PollOptions(EntryList.read(json, FIELDS, PollOptions::option));
    }

    private static PollOption option(JsonNode json, int place) {
        var text = EntryList.text(json, "text");
        return new PollOption(EntryList.id(json, place), text == null ? "" : text, EntryList.text(json, "color"));
    }

    @JsonValue
    List<PollOption> written() {
        return list;
    }

    int size() {
        return list.size();
    }

    List<String> ids() {
        return list.stream().map(PollOption::id).toList();
    }
}
