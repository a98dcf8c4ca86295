package plenum.activities.rating;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import plenum.activities.EntryList;
import plenum.activities.WrittenAs;
import plenum.shared.Problem;
import tools.jackson.databind.JsonNode;

/** What is rated, in order. An item without an id gets the letter of its place. */
@WrittenAs("""
        {"type": "array", "minItems": 1, "maxItems": 10, "items": {
          "type": "object", "required": ["text"], "additionalProperties": false, "properties": {
            "id": {"type": "string", "pattern": "^[A-Za-z0-9_-]{1,36}$"},
            "text": {"type": "string", "minLength": 1, "maxLength": 200}}}}""")
public record RatingItems(List<RatingItem> list) {

    private static final int MOST = 10;
    private static final Set<String> FIELDS = Set.of("id", "text");

    public RatingItems {
        list = List.copyOf(list);
        if (list.isEmpty() || list.size() > MOST) {
            throw Problem.VALIDATION_ERROR.on("", "must be 1 to %d items".formatted(MOST));
        }
        var ids = new HashSet<String>();
        for (int place = 0; place < list.size(); place++) {
            if (!ids.add(list.get(place).id())) {
                throw Problem.VALIDATION_ERROR.on(place + ".id", "is there twice");
            }
        }
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static RatingItems read(JsonNode json) {
        return new RatingItems(EntryList.read(json, FIELDS, RatingItems::item));
    }

    private static RatingItem item(JsonNode json, int place) {
        var text = EntryList.text(json, "text");
        return new RatingItem(EntryList.id(json, place), text == null ? "" : text);
    }

    @JsonValue
    List<RatingItem> written() {
        return list;
    }

    int size() {
        return list.size();
    }

    List<String> ids() {
        return list.stream().map(RatingItem::id).toList();
    }
}
