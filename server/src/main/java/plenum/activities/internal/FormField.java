package plenum.activities.internal;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import plenum.shared.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;

/** One field of a form, with the limits that stand on the record's component. */
record FormField(
        String name,
        JavaType type,
        boolean optional,
        @Nullable Min least,
        @Nullable Max most) implements RecordForm.Part {

    static FormField of(RecordComponent component) {
        return new FormField(
                RecordForm.snakeCase(component.getName()),
                CommandReader.JSON.constructType(component.getGenericType()),
                component.getAnnotatedType().isAnnotationPresent(Nullable.class),
                component.getAccessor().getAnnotation(Min.class),
                component.getAccessor().getAnnotation(Max.class));
    }

    @Override
    public Stream<FormField> fields() {
        return Stream.of(this);
    }

    @Override
    public @Nullable Object read(JsonNode form, List<Refusal.Detail> complaints) {
        var value = form.get(name);
        if (value == null || value.isNull()) {
            if (!optional) {
                complaints.add(new Refusal.Detail(name, "is missing"));
            }
            return null;
        }
        try {
            var read = CommandReader.JSON.treeToValue(value, type);
            if (read == null || hasGaps(read)) {
                complaints.add(new Refusal.Detail(name, wish()));
            }
            if (read instanceof Number number && !isWithin(number.longValue())) {
                complaints.add(new Refusal.Detail(name, limits()));
            }
            return read;
        } catch (JacksonException e) {
            complaints.addAll(complaints(e));
            return null;
        }
    }

    private boolean isWithin(long number) {
        return (least == null || number >= least.value()) && (most == null || number <= most.value());
    }

    private String limits() {
        if (least != null && most != null) {
            return "must be between %d and %d".formatted(least.value(), most.value());
        }
        return least != null
                ? "must be at least " + least.value()
                : "must be at most " + (most == null ? "" : most.value());
    }

    /** A part of a field may be a record that refuses its own bad fields. */
    /** Lists and maps of records hold something everywhere. */
    private static boolean hasGaps(Object read) {
        return switch (read) {
            case Collection<?> list -> list.stream().anyMatch(Objects::isNull);
            case Map<?, ?> map -> map.values().stream().anyMatch(Objects::isNull);
            default -> false;
        };
    }

    private List<Refusal.Detail> complaints(JacksonException unread) {
        return unread.getCause() instanceof Refusal refusal
                ? refusal.details().stream()
                        .map(one -> new Refusal.Detail(within(one.field()), one.message()))
                        .toList()
                : List.of(new Refusal.Detail(name, wish()));
    }

    private String within(String field) {
        return field.isEmpty() ? name : name + "." + field;
    }

    private String wish() {
        var raw = type.getRawClass();
        if (raw == String.class) {
            return "must be a text";
        }
        if (raw.isEnum()) {
            return "must be one of " + String.join(", ", words(raw));
        }
        if (raw == boolean.class || raw == Boolean.class) {
            return "must be true or false";
        }
        return isWhole(raw) ? "must be a whole number" : "has the wrong form";
    }

    static List<String> words(Class<?> raw) {
        return CommandReader.JSON.valueToTree(raw.getEnumConstants()).values().stream()
                .map(JsonNode::asString)
                .toList();
    }

    static boolean isWhole(Class<?> raw) {
        return raw == int.class || raw == long.class || raw == Integer.class || raw == Long.class;
    }
}
