package plenum.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.Discriminator;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import plenum.activities.WrittenAs;
import plenum.shared.Answer;
import plenum.web.internal.json.Names;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Describes our records as they really travel: snake_case, required unless {@code @Nullable}, sealed interfaces told
 * apart by {@code type}, enums by the words the program writes.
 */
public final class ApiSchemas implements ModelConverter {

    private static final Set<String> LIMITED = Set.of("integer", "number", "string");

    private final JsonMapper json;
    private final Map<String, Class<?>> named = new HashMap<>();

    public ApiSchemas(JsonMapper json) {
        this.json = json;
    }

    @Override
    public Schema<?> resolve(AnnotatedType asked, ModelConverterContext context, Iterator<ModelConverter> others) {
        var type = ResolvableType.forType(
                asked.getType() instanceof com.fasterxml.jackson.databind.JavaType java ? of(java) : asked.getType());
        var raw = type.toClass();
        if (raw == Answer.class) {
            return record(type, context); // an envelope needs no name
        }
        if (raw.isAnnotationPresent(WrittenAs.class)) {
            mentioned(raw, context);
            return reference(nameOf(raw), raw, context, () -> written(raw));
        }
        if (raw.isRecord() && isJustAValue(raw)) {
            return new JsonSchema();
        }
        if (raw.isRecord()) {
            return reference(nameOf(raw), raw, context, () -> record(type, context));
        }
        if (raw.isInterface() && raw.isSealed() && raw.getName().startsWith("plenum.")) {
            return reference(nameOf(raw), raw, context, () -> closedSet(raw, context));
        }
        if (raw.isEnum()) {
            return words(raw);
        }
        if (JsonNode.class.isAssignableFrom(raw)) {
            return new JsonSchema();
        }
        return others.hasNext() ? others.next().resolve(asked, context, others) : null;
    }

    private Schema<?> reference(String name, Class<?> raw, ModelConverterContext context, Supplier<Schema<?>> schema) {
        var known = named.putIfAbsent(name, raw);
        if (known != null && known != raw) {
            throw new IllegalStateException("Two types would be called " + name + ": " + known + " and " + raw);
        }
        if (!context.getDefinedModels().containsKey(name)) {
            context.defineModel(name, new JsonSchema().name(name)); // a type may contain itself
            context.defineModel(name, schema.get().name(name));
        }
        return new JsonSchema().$ref("#/components/schemas/" + name);
    }

    /** Members of a closed set have short names, which only their set makes unique. */
    private static String nameOf(Class<?> type) {
        var outer = type.getEnclosingClass();
        return outer != null && outer.isInterface()
                ? outer.getSimpleName() + type.getSimpleName()
                : type.getSimpleName();
    }

    /** Such a record is written as its one part, whatever that is. */
    private static boolean isJustAValue(Class<?> type) {
        return Stream.of(type.getRecordComponents())
                .anyMatch(part -> part.getAccessor().isAnnotationPresent(JsonValue.class));
    }

    private Schema<?> record(ResolvableType type, ModelConverterContext context) {
        var schema = object();
        var required = new ArrayList<String>();
        for (var part : parts(type.toClass())) {
            var name = name(part);
            schema.addProperty(name, property(part, type, context));
            if (!part.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                required.add(name);
            }
        }
        return required.isEmpty() ? schema : schema.required(required);
    }

    /** What is unwrapped lends its parts. */
    private static List<RecordComponent> parts(Class<?> type) {
        return Stream.of(type.getRecordComponents())
                .flatMap(part -> part.getAccessor().isAnnotationPresent(JsonUnwrapped.class)
                        ? parts(part.getType()).stream()
                        : Stream.of(part))
                .toList();
    }

    /** What is written by hand may refer to its parts. */
    private static void mentioned(Class<?> raw, ModelConverterContext context) {
        var written = raw.getAnnotation(WrittenAs.class).value();
        Stream.of(raw.getRecordComponents())
                .map(RecordComponent::getType)
                .filter(part -> written.contains("#/components/schemas/" + nameOf(part)))
                .forEach(part -> context.resolve(new AnnotatedType(part).resolveAsRef(true)));
    }

    private static Schema<?> written(Class<?> type) {
        try {
            return Json31.mapper().readValue(type.getAnnotation(WrittenAs.class).value(), JsonSchema.class);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Schema<?> property(RecordComponent part, ResolvableType owner, ModelConverterContext context) {
        var type = concrete(part.getGenericType(), owner).getType();
        var schema = context.resolve(new AnnotatedType(type).resolveAsRef(true));
        if (schema == null || type == Object.class) {
            return new JsonSchema();
        }
        var own = own(schema);
        limit(own, part.getAccessor());
        return own;
    }

    /** Plain types share one schema among all who ask for it; limits are a field's own. */
    private static Schema<?> own(Schema<?> shared) {
        var types = shared.getTypes();
        if (types == null || types.size() != 1 || !LIMITED.containsAll(types) || shared.getEnum() != null) {
            return shared;
        }
        var own = new JsonSchema();
        own.setTypes(types);
        own.setFormat(shared.getFormat());
        return own;
    }

    /** The type with the variables of its owner filled in. */
    private static ResolvableType concrete(Type type, ResolvableType owner) {
        return switch (type) {
            case TypeVariable<?> variable ->
                owner.getGeneric(List.of(owner.toClass().getTypeParameters()).indexOf(variable));
            case ParameterizedType given ->
                ResolvableType.forClassWithGenerics(
                        (Class<?>) given.getRawType(),
                        Stream.of(given.getActualTypeArguments())
                                .map(argument -> concrete(argument, owner))
                                .toArray(ResolvableType[]::new));
            default -> ResolvableType.forType(type);
        };
    }

    private static void limit(Schema<?> schema, AnnotatedElement part) {
        var size = part.getAnnotation(Size.class);
        if (size != null && Set.of("string").equals(schema.getTypes())) {
            schema.minLength(size.min()).maxLength(size.max());
        }
        if (part.isAnnotationPresent(NotBlank.class)) {
            schema.minLength(Math.max(1, schema.getMinLength() == null ? 0 : schema.getMinLength()));
        }
        if (part.isAnnotationPresent(Pattern.class)) {
            schema.pattern(part.getAnnotation(Pattern.class).regexp());
        }
        if (part.isAnnotationPresent(Min.class)) {
            schema.minimum(
                    java.math.BigDecimal.valueOf(part.getAnnotation(Min.class).value()));
        }
        if (part.isAnnotationPresent(Max.class)) {
            schema.maximum(
                    java.math.BigDecimal.valueOf(part.getAnnotation(Max.class).value()));
        }
    }

    private Schema<?> closedSet(Class<?> type, ModelConverterContext context) {
        var words = new LinkedHashMap<String, String>();
        var members = new ArrayList<Schema>();
        for (var member : type.getPermittedSubclasses()) {
            var word = snake(member.getSimpleName());
            var reference = context.resolve(new AnnotatedType(member).resolveAsRef(true));
            var name = reference.get$ref().substring(reference.get$ref().lastIndexOf('/') + 1);
            tag(context.getDefinedModels().get(name), word);
            words.put(word, reference.get$ref());
            members.add(reference);
        }
        var set = new JsonSchema();
        set.setOneOf(members);
        set.setDiscriminator(new Discriminator().propertyName("type").mapping(words));
        return set;
    }

    private static void tag(Schema<?> member, String word) {
        var properties = new LinkedHashMap<String, Schema>();
        properties.put("type", string()._const(word));
        if (member.getProperties() != null) {
            member.getProperties().forEach(properties::putIfAbsent);
        }
        member.setProperties(properties);
        var required = new ArrayList<>(List.of("type"));
        if (member.getRequired() != null) {
            member.getRequired().stream().filter(each -> !each.equals("type")).forEach(required::add);
        }
        member.setRequired(required);
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    private Schema<?> words(Class<?> type) {
        Schema schema = string();
        json.valueToTree(type.getEnumConstants()).forEach(word -> schema.addEnumItemObject(word.asString()));
        return schema;
    }

    private static Schema<?> object() {
        return new JsonSchema().types(Set.of("object"));
    }

    private static JsonSchema string() {
        var schema = new JsonSchema();
        schema.setTypes(Set.of("string"));
        return schema;
    }

    private static String name(RecordComponent part) {
        var given = part.getAccessor().getAnnotation(JsonProperty.class);
        return given == null || given.value().isEmpty() ? snake(part.getName()) : given.value();
    }

    private static String snake(String name) {
        return Names.field(name);
    }

    private static Type of(com.fasterxml.jackson.databind.JavaType type) {
        if (!type.hasGenericTypes() || type.isContainerType()) {
            return type.isContainerType() ? type : type.getRawClass();
        }
        var parameters = type.getBindings().getTypeParameters().stream()
                .map(ApiSchemas::of)
                .map(ResolvableType::forType)
                .toArray(ResolvableType[]::new);
        return ResolvableType.forClassWithGenerics(type.getRawClass(), parameters)
                .getType();
    }
}
