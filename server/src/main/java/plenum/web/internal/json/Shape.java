package plenum.web.internal.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import plenum.shared.Refusal;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares a caller's JSON with the record it should become and notes everything that does not fit. Jackson would stop
 * at the first misfit; nobody wants to correct a form one field at a time.
 */
final class Shape {

    private static final int ENOUGH = 50;

    private final JsonMapper mapper;
    private final List<Refusal.Detail> misfits = new ArrayList<>();

    private Shape(JsonMapper mapper) {
        this.mapper = mapper;
    }

    static List<Refusal.Detail> misfits(JsonMapper mapper, JsonNode json, JavaType type) {
        var shape = new Shape(mapper);
        shape.compare("", json, type);
        return shape.misfits.subList(0, Math.min(ENOUGH, shape.misfits.size()));
    }

    private void compare(String path, JsonNode json, JavaType type) {
        var raw = type.getRawClass();
        if (raw.isRecord()) {
            fields(path, json, type, null);
        } else if (ClosedSets.isClosedSet(raw)) {
            member(path, json, type);
        } else if (JsonNode.class.isAssignableFrom(raw) || raw == Object.class) {
            // Whoever asked for any JSON checks it later.
        } else if (type.isMapLikeType()) {
            expect(json.isObject(), path, "must be an object");
            json.properties()
                    .forEach(each -> compare(join(path, each.getKey()), each.getValue(), type.getContentType()));
        } else if (type.isCollectionLikeType() || type.isArrayType()) {
            expect(json.isArray(), path, "must be a list");
            for (var at = 0; json.isArray() && at < json.size(); at++) {
                compare(path + "[" + at + "]", json.get(at), type.getContentType());
            }
        } else {
            scalar(path, json, raw);
        }
    }

    private void scalar(String path, JsonNode json, Class<?> raw) {
        if (raw == boolean.class || raw == Boolean.class) {
            expect(json.isBoolean(), path, "must be true or false");
        } else if (raw == int.class || raw == Integer.class) {
            expect(json.isIntegralNumber() && json.canConvertToInt(), path, "must be a whole number");
        } else if (raw == long.class || raw == Long.class) {
            expect(json.isIntegralNumber() && json.canConvertToLong(), path, "must be a whole number");
        } else if (raw.isPrimitive() || Number.class.isAssignableFrom(raw)) {
            expect(json.isNumber(), path, "must be a number");
        } else if (expect(json.isString(), path, "must be text") && raw != String.class) {
            readable(path, json, raw);
        }
    }

    /** Ids, times, enums and everything else that travels as text. */
    private void readable(String path, JsonNode json, Class<?> raw) {
        try {
            mapper.treeToValue(json, raw);
        } catch (RuntimeException unreadable) {
            misfits.add(new Refusal.Detail(path, sentence(raw)));
        }
    }

    private String sentence(Class<?> raw) {
        if (raw.isEnum()) {
            return "must be one of " + mapper.valueToTree(raw.getEnumConstants());
        }
        return raw == UUID.class ? "must be an id" : "is not valid";
    }

    private void member(String path, JsonNode json, JavaType type) {
        if (!expect(json.isObject(), path, "must be an object")) {
            return;
        }
        var word = json.path(ClosedSets.DISCRIMINATOR).asString("");
        var members = Arrays.stream(type.getRawClass().getPermittedSubclasses())
                .collect(Collectors.toMap(Names::word, each -> each));
        var member = members.get(word);
        if (member == null) {
            var known = members.keySet().stream().sorted().collect(Collectors.joining(", "));
            misfits.add(new Refusal.Detail(join(path, ClosedSets.DISCRIMINATOR), "must be one of " + known));
        } else {
            fields(path, json, mapper.constructType(member), ClosedSets.DISCRIMINATOR);
        }
    }

    private void fields(String path, JsonNode json, JavaType type, @Nullable String alsoKnown) {
        if (!expect(json.isObject(), path, "must be an object")) {
            return;
        }
        var unknown = new HashSet<>(json.propertyNames());
        unknown.remove(alsoKnown);
        for (var part : type.getRawClass().getRecordComponents()) {
            var name = name(part);
            unknown.remove(name);
            var value = json.get(name);
            if (value != null && !value.isNull()) {
                compare(join(path, name), value, typeOf(part, type));
            } else if (isRequired(part)) {
                misfits.add(new Refusal.Detail(join(path, name), "is required"));
            }
        }
        unknown.stream().sorted().forEach(name -> misfits.add(new Refusal.Detail(join(path, name), "is not known")));
    }

    private JavaType typeOf(RecordComponent part, JavaType record) {
        return mapper.getTypeFactory().resolveMemberType(part.getGenericType(), record.getBindings());
    }

    private static String name(RecordComponent part) {
        return Optional.ofNullable(part.getAccessor().getAnnotation(JsonProperty.class))
                .map(JsonProperty::value)
                .filter(given -> !given.isEmpty())
                .orElseGet(() -> Names.field(part.getName()));
    }

    private static boolean isRequired(RecordComponent part) {
        return !part.getAnnotatedType().isAnnotationPresent(Nullable.class) && part.getType() != Optional.class;
    }

    private boolean expect(boolean fits, String path, String otherwise) {
        if (!fits) {
            misfits.add(new Refusal.Detail(path, otherwise));
        }
        return fits;
    }

    private static String join(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
