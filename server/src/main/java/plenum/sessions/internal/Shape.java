package plenum.sessions.internal;

import com.fasterxml.jackson.annotation.JacksonAnnotation;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;

/** What a record is called in JSON, part by part; a type that says itself how it is written cannot be taken apart. */
record Shape(boolean isPlain, List<Part> parts) {

    private static final Pattern GETTER = Pattern.compile("(?!getClass)(is|get)[A-Z].*");

    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return made(type);
        }
    };

    record Part(String name, Method accessor) {

        private static Part of(RecordComponent component) {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return new Part(
                    PropertyNamingStrategies.SNAKE_CASE.nameForField(null, null, component.getName()), accessor);
        }

        @Nullable
        Object of(Object whole) {
            try {
                return accessor.invoke(whole);
            } catch (ReflectiveOperationException closed) {
                throw new IllegalStateException(closed);
            }
        }
    }

    static Shape of(Class<?> type) {
        return SHAPES.get(type);
    }

    private static Shape made(Class<?> type) {
        return type.isRecord() && !hasOtherForm(type)
                ? new Shape(
                        true,
                        Arrays.stream(type.getRecordComponents()).map(Part::of).toList())
                : new Shape(false, List.of());
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
