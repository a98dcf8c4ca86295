package plenum.activities.internal;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import plenum.shared.Problem;
import plenum.shared.Refusal;
import tools.jackson.databind.JsonNode;

/** A record as a form: its fields, and the record that comes out when all are filled in rightly. */
final class RecordForm<R> {

    /** One component of the record, read from one field or, if it is unwrapped, from several. */
    interface Part {

        Stream<FormField> fields();

        @Nullable
        Object read(JsonNode form, List<Refusal.Detail> complaints);
    }

    private final List<Part> parts;
    private final Constructor<R> constructor;

    RecordForm(Class<R> record) {
        if (!record.isRecord()) {
            throw new IllegalStateException("What is filled in is a record: " + record);
        }
        parts = Arrays.stream(record.getRecordComponents())
                .map(RecordForm::part)
                .toList();
        constructor = canonical(record);
    }

    Stream<FormField> fields() {
        return parts.stream().flatMap(Part::fields);
    }

    /** Reads the whole form; every field that stands in the way is named. */
    R fill(JsonNode form, Set<String> alsoKnown) {
        var complaints = new ArrayList<>(unknown(form, alsoKnown));
        var values = read(form, complaints);
        if (!complaints.isEmpty()) {
            throw Problem.VALIDATION_ERROR.on(complaints);
        }
        return create(values);
    }

    private @Nullable Object[] read(JsonNode form, List<Refusal.Detail> complaints) {
        return parts.stream().map(part -> part.read(form, complaints)).toArray();
    }

    private List<Refusal.Detail> unknown(JsonNode form, Collection<String> alsoKnown) {
        var known = new HashSet<>(alsoKnown);
        fields().map(FormField::name).forEach(known::add);
        return form.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .map(name -> new Refusal.Detail(name, "is unknown"))
                .toList();
    }

    private R create(@Nullable Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof Refusal refusal ? refusal : new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Part part(RecordComponent component) {
        return component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)
                ? new Section<>(new RecordForm<>(component.getType()))
                : FormField.of(component);
    }

    /** A record whose fields stand in the form of another. */
    private record Section<T>(RecordForm<T> form) implements Part {

        @Override
        public Stream<FormField> fields() {
            return form.fields();
        }

        @Override
        public @Nullable Object read(JsonNode fields, List<Refusal.Detail> complaints) {
            int before = complaints.size();
            var values = form.read(fields, complaints);
            if (complaints.size() > before) {
                return null;
            }
            try {
                return form.create(values);
            } catch (Refusal refusal) {
                complaints.addAll(refusal.details());
                return null;
            }
        }
    }

    private static <R> Constructor<R> canonical(Class<R> record) {
        var types = Arrays.stream(record.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            var constructor = record.getDeclaredConstructor(types);
            constructor.trySetAccessible();
            return constructor;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    static String snakeCase(String name) {
        return name.replaceAll("(?<=.)([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
