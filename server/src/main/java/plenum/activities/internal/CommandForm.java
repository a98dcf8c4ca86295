package plenum.activities.internal;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import plenum.shared.Problem;
import plenum.shared.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;

/** One command as a form: its name, its fields, and the record that comes out when all are filled in rightly. */
class CommandForm<C> {

    private final String name;
    private final List<Field> fields;
    private final Constructor<C> constructor;

    CommandForm(Class<C> command) {
        if (!command.isRecord()) {
            throw new IllegalStateException("A command is a record: " + command);
        }
        name = snakeCase(command.getSimpleName());
        fields = Arrays.stream(command.getRecordComponents()).map(Field::of).toList();
        constructor = canonical(command);
    }

    String name() {
        return name;
    }

    C fill(JsonNode form) {
        var details = new ArrayList<>(unknown(form));
        var values = fields.stream().map(field -> field.read(form, details)).toArray();
        if (!details.isEmpty()) {
            throw Problem.VALIDATION_ERROR.on(details);
        }
        return create(values);
    }

    private List<Refusal.Detail> unknown(JsonNode form) {
        var known = fields.stream().map(Field::name).collect(Collectors.toSet());
        return form.propertyNames().stream()
                .filter(name -> !name.equals("type") && !known.contains(name))
                .map(name -> new Refusal.Detail(name, "is unknown"))
                .toList();
    }

    private C create(@Nullable Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof Refusal refusal ? refusal : new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <C> Constructor<C> canonical(Class<C> command) {
        var types = Arrays.stream(command.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return command.getDeclaredConstructor(types);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String snakeCase(String name) {
        return name.replaceAll("(?<=.)([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    private record Field(String name, JavaType type, boolean optional) {

        static Field of(RecordComponent component) {
            var optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            var type = CommandReader.JSON.constructType(component.getGenericType());
            return new Field(snakeCase(component.getName()), type, optional);
        }

        @Nullable
        Object read(JsonNode form, List<Refusal.Detail> details) {
            var value = form.get(name);
            if (value == null || value.isNull()) {
                if (!optional) {
                    details.add(new Refusal.Detail(name, "is missing"));
                }
                return null;
            }
            try {
                return CommandReader.JSON.treeToValue(value, type);
            } catch (JacksonException e) {
                details.addAll(complaints(e));
                return null;
            }
        }

        /** A part of a field may be a record that refuses its own bad fields. */
        private List<Refusal.Detail> complaints(JacksonException unread) {
            return unread.getCause() instanceof Refusal refusal
                    ? refusal.details().stream()
                            .map(one -> new Refusal.Detail(name + "." + one.field(), one.message()))
                            .toList()
                    : List.of(new Refusal.Detail(name, wish()));
        }

        private String wish() {
            if (type.hasRawClass(String.class)) {
                return "must be a text";
            }
            return type.hasRawClass(int.class) || type.hasRawClass(long.class)
                    ? "must be a whole number"
                    : "has the wrong form";
        }
    }
}
