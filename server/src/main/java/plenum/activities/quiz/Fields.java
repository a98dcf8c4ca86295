package plenum.activities.quiz;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import plenum.shared.Problem;
import plenum.shared.Refusal;
import tools.jackson.databind.JsonNode;

/** One object of a form within a form, read strictly: a field of another kind is refused by its name. */
record Fields(JsonNode json) {

    static Fields of(JsonNode json, Set<String> known) {
        if (!json.isObject()) {
            throw Problem.VALIDATION_ERROR.on("", "must be an object");
        }
        json.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw Problem.VALIDATION_ERROR.on(name, "is unknown");
                });
        return new Fields(json);
    }

    /** Each of a list, by its place; every one that stands in the way is named. */
    static <T> List<T> each(JsonNode list, BiFunction<JsonNode, Integer, T> read) {
        if (!list.isArray()) {
            throw Problem.VALIDATION_ERROR.on("", "must be a list");
        }
        var all = new ArrayList<T>();
        var complaints = new ArrayList<Refusal.Detail>();
        int place = 0;
        for (var one : list) {
            try {
                all.add(read.apply(one, place));
            } catch (Refusal refusal) {
                complaints.addAll(within(String.valueOf(place), refusal));
            }
            place++;
        }
        if (!complaints.isEmpty()) {
            throw Problem.VALIDATION_ERROR.on(complaints);
        }
        return all;
    }

    /** A part that names its own fields when it refuses them. */
    <T> T part(String field, Function<JsonNode, T> read) {
        try {
            return read.apply(json.get(field));
        } catch (Refusal refusal) {
            throw Problem.VALIDATION_ERROR.on(within(field, refusal));
        }
    }

    private static List<Refusal.Detail> within(String outer, Refusal refusal) {
        return refusal.details().stream()
                .map(one ->
                        new Refusal.Detail(one.field().isEmpty() ? outer : outer + "." + one.field(), one.message()))
                .toList();
    }

    boolean has(String field) {
        return json.hasNonNull(field);
    }

    @Nullable
    String text(String field) {
        var value = json.get(field);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isString()) {
            throw Problem.VALIDATION_ERROR.on(field, "must be a text");
        }
        return value.stringValue();
    }

    int whole(String field, int usual) {
        var value = json.get(field);
        if (value == null || value.isNull()) {
            return usual;
        }
        if (!value.isInt()) {
            throw Problem.VALIDATION_ERROR.on(field, "must be a whole number");
        }
        return value.intValue();
    }

    @Nullable
    BigDecimal number(String field) {
        var value = json.get(field);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isNumber()) {
            throw Problem.VALIDATION_ERROR.on(field, "must be a number");
        }
        return value.decimalValue();
    }

    boolean flag(String field) {
        var value = json.get(field);
        if (value == null || value.isNull()) {
            return false;
        }
        if (!value.isBoolean()) {
            throw Problem.VALIDATION_ERROR.on(field, "must be true or false");
        }
        return value.booleanValue();
    }
}
