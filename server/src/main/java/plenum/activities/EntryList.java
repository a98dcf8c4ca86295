package plenum.activities;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import plenum.shared.Problem;
import plenum.shared.Refusal;
import tools.jackson.databind.JsonNode;

/** Reads a list of entries with a few texts each, as configurations have them; what does not fit is named by its place. */
public final class EntryList {

    /** Makes one entry of what stands at its place. */
    public interface Entry<T> {

        T read(JsonNode json, int place);
    }

    private EntryList() {}

    public static <T> List<T> read(JsonNode json, Set<String> fields, Entry<T> entry) {
        if (!json.isArray()) {
            throw Problem.VALIDATION_ERROR.on("", "must be a list");
        }
        var entries = new ArrayList<T>();
        var complaints = new ArrayList<Refusal.Detail>();
        for (int place = 0; place < json.size(); place++) {
            try {
                entries.add(entry.read(known(json.get(place), fields), place));
            } catch (Refusal refusal) {
                for (var detail : refusal.details()) {
                    complaints.add(new Refusal.Detail(place + "." + detail.field(), detail.message()));
                }
            }
        }
        if (!complaints.isEmpty()) {
            throw Problem.VALIDATION_ERROR.on(complaints);
        }
        return entries;
    }

    private static JsonNode known(JsonNode json, Set<String> fields) {
        if (!json.isObject()) {
            throw Problem.VALIDATION_ERROR.on("text", "is missing");
        }
        json.propertyNames().stream()
                .filter(name -> !fields.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw Problem.VALIDATION_ERROR.on(name, "is unknown");
                });
        return json;
    }

    public static @Nullable String text(JsonNode json, String field) {
        var value = json.get(field);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isString()) {
            throw Problem.VALIDATION_ERROR.on(field, "must be a text");
        }
        return value.stringValue();
    }

    /** The id that was chosen, or the letter of the place. */
    public static String id(JsonNode json, int place) {
        var id = text(json, "id");
        if (id != null) {
            return id;
        }
        return place < 26 ? String.valueOf((char) ('a' + place)) : "o" + place;
    }
}
