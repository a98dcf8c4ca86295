package plenum.activities.retro;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import plenum.activities.WrittenAs;
import plenum.shared.Problem;
import plenum.shared.Refusal;
import tools.jackson.databind.JsonNode;

/** The columns of a retro, in order. One without an id gets the number of its place. */
@WrittenAs("""
        {"type": "array", "minItems": 1, "maxItems": 6, "items": {
          "type": "object", "required": ["title"], "additionalProperties": false, "properties": {
            "id": {"type": "string", "pattern": "^[A-Za-z0-9_-]{1,36}$"},
            "title": {"type": "string", "minLength": 1, "maxLength": 40},
            "hint": {"type": "string", "maxLength": 120}}}}""")
public record RetroColumns(List<RetroColumn> list) {

    private static final int MOST = 6;
    private static final Set<String> FIELDS = Set.of("id", "title", "hint");

    static final RetroColumns USUAL = new RetroColumns(List.of(
            new RetroColumn("well", "Went well", null),
            new RetroColumn("improve", "To improve", null),
            new RetroColumn("ideas", "Ideas", null)));

    public RetroColumns {
        list = List.copyOf(list);
        if (list.isEmpty() || list.size() > MOST) {
            throw Problem.VALIDATION_ERROR.on("", "must be 1 to %d columns".formatted(MOST));
        }
        var ids = new HashSet<String>();
        var titles = new HashSet<String>();
        for (int place = 0; place < list.size(); place++) {
            if (!ids.add(list.get(place).id())) {
                throw Problem.VALIDATION_ERROR.on(place + ".id", "is there twice");
            }
            if (!titles.add(list.get(place).title().toLowerCase(Locale.ROOT))) {
                throw Problem.VALIDATION_ERROR.on(place + ".title", "is there twice");
            }
        }
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static RetroColumns read(JsonNode json) {
        if (!json.isArray()) {
            throw Problem.VALIDATION_ERROR.on("", "must be a list");
        }
        var columns = new ArrayList<RetroColumn>();
        var complaints = new ArrayList<Refusal.Detail>();
        for (var one : json) {
            int place = columns.size() + complaints.size();
            try {
                columns.add(column(one, place));
            } catch (Refusal refusal) {
                refusal.details()
                        .forEach(detail ->
                                complaints.add(new Refusal.Detail(place + "." + detail.field(), detail.message())));
            }
        }
        if (!complaints.isEmpty()) {
            throw Problem.VALIDATION_ERROR.on(complaints);
        }
        return new RetroColumns(columns);
    }

    private static RetroColumn column(JsonNode json, int place) {
        if (!json.isObject()) {
            throw Problem.VALIDATION_ERROR.on("title", "is missing");
        }
        json.propertyNames().stream()
                .filter(name -> !FIELDS.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw Problem.VALIDATION_ERROR.on(name, "is unknown");
                });
        var id = text(json, "id");
        var title = text(json, "title");
        return new RetroColumn(id == null ? "c" + (place + 1) : id, title == null ? "" : title, text(json, "hint"));
    }

    private static @Nullable String text(JsonNode json, String field) {
        var value = json.get(field);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isString()) {
            throw Problem.VALIDATION_ERROR.on(field, "must be a text");
        }
        return value.stringValue();
    }

    @JsonValue
    List<RetroColumn> written() {
        return list;
    }

    List<String> ids() {
        return list.stream().map(RetroColumn::id).toList();
    }
}
