package plenum.sessions.internal;

import com.fasterxml.jackson.annotation.JacksonAnnotation;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Values as JSON, made of what was made before wherever nothing is different: the same nodes stand for the same parts, so
 * that drawing and comparing cost as much as has changed. Only records and maps of records are taken apart.
 */
record Drawing(Object what, ObjectNode node, Map<String, Drawing> parts) {

    private static final Pattern GETTER = Pattern.compile("(?!getClass)(is|get)[A-Z].*");

    private static final ClassValue<Form> FORMS = new ClassValue<>() {
        @Override
        protected Form computeValue(Class<?> type) {
            return Form.of(type);
        }
    };

    /** How the parts of a record are called in JSON; a type that says itself how it is written is drawn as a whole. */
    private record Form(boolean isPlain, List<Part> parts) {

        private record Part(String name, RecordComponent component) {

            @Nullable
            Object of(Object whole) {
                try {
                    return component.getAccessor().invoke(whole);
                } catch (ReflectiveOperationException closed) {
                    throw new IllegalStateException(closed);
                }
            }
        }

        private static Form of(Class<?> type) {
            if (!type.isRecord() || hasOtherForm(type)) {
                return new Form(false, List.of());
            }
            var parts = Arrays.stream(type.getRecordComponents())
                    .map(one -> new Part(PropertyNamingStrategies.SNAKE_CASE.nameForField(null, null, one.getName()), one))
                    .toList();
            parts.forEach(part -> part.component.getAccessor().setAccessible(true));
            return new Form(true, parts);
        }

        /** Whether annotations or further getters have a say in how it is written. */
        private static boolean hasOtherForm(Class<?> type) {
            var components = Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getAccessor)
                    .toList();
            return elements(type)
                            .flatMap(element -> Arrays.stream(element.getAnnotations()))
                            .map(Annotation::annotationType)
                            .anyMatch(annotation -> annotation.isAnnotationPresent(JacksonAnnotation.class))
                    || Arrays.stream(type.getMethods())
                            .filter(method -> GETTER.matcher(method.getName()).matches())
                            .anyMatch(method -> method.getParameterCount() == 0 && !components.contains(method));
        }

        private static Stream<AnnotatedElement> elements(Class<?> type) {
            return Stream.of(
                            Stream.of(type),
                            Arrays.stream(type.getInterfaces()),
                            Arrays.stream(type.getDeclaredMethods()),
                            Arrays.stream(type.getDeclaredFields()))
                    .flatMap(elements -> elements);
        }
    }

    /** Of what can be taken apart; {@code known} is what was drawn before that may look the same, the likeliest first. */
    static Drawing of(Object what, List<Drawing> known, JsonMapper json) {
        for (var one : known) {
            if (one.what == what || one.what.equals(what)) {
                return one;
            }
        }
        var drawing = new Drawing(what, json.createObjectNode(), new HashMap<>());
        if (what instanceof Map<?, ?> map) {
            map.forEach((key, value) -> drawing.compose(key.toString(), value, known, json));
        } else {
            FORMS.get(what.getClass()).parts.forEach(part -> drawing.draw(part, known, json));
        }
        return drawing;
    }

    private void draw(Form.Part part, List<Drawing> known, JsonMapper json) {
        var value = part.of(what);
        if (value != null && isComposed(value)) {
            compose(part.name, value, known, json);
        } else if (value != null) {
            node.set(part.name, same(part, value, known).orElseGet(() -> json.valueToTree(value)));
        }
    }

    private void compose(String name, Object value, List<Drawing> known, JsonMapper json) {
        var before = known.stream()
                .map(one -> one.parts.get(name))
                .filter(Objects::nonNull)
                .toList();
        var part = of(value, before, json);
        parts.put(name, part);
        node.set(name, part.node);
    }

    private Optional<JsonNode> same(Form.Part part, Object value, List<Drawing> known) {
        for (var one : known) {
            if (one.what.getClass() == what.getClass() && value.equals(part.of(one.what))) {
                return Optional.of(one.node.get(part.name));
            }
        }
        return Optional.empty();
    }

    private static boolean isComposed(Object value) {
        return value instanceof Map<?, ?> map
                ? !map.isEmpty() && map.entrySet().stream().allMatch(Drawing::isComposed)
                : FORMS.get(value.getClass()).isPlain;
    }

    private static boolean isComposed(Map.Entry<?, ?> entry) {
        boolean isNamed = entry.getKey() instanceof UUID || entry.getKey() instanceof String;
        return isNamed && entry.getValue() instanceof Record value && isComposed(value);
    }
}
