package plenum.web.internal.json;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.Version;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;
import tools.jackson.databind.jsontype.NamedType;

/** Lets a sealed interface of records be JSON without annotations: `type` names the record. */
final class ClosedSets extends NopAnnotationIntrospector {

    static final String DISCRIMINATOR = "type";

    /** Ours, and of records that do not already say their type themselves. */
    static boolean isClosedSet(Class<?> type) {
        return type.isInterface()
                && type.isSealed()
                && type.getName().startsWith("plenum.")
                && Arrays.stream(type.getPermittedSubclasses()).allMatch(ClosedSets::isTaggable);
    }

    private static boolean isTaggable(Class<?> member) {
        return member.isRecord()
                && Arrays.stream(member.getRecordComponents())
                        .noneMatch(part -> part.getName().equals(DISCRIMINATOR));
    }

    @Override
    public JsonTypeInfo.@Nullable Value findPolymorphicTypeInfo(MapperConfig<?> config, Annotated annotated) {
        if (!(annotated instanceof AnnotatedClass) || !belongs(annotated.getRawType())) {
            return null;
        }
        return JsonTypeInfo.Value.construct(
                JsonTypeInfo.Id.NAME, JsonTypeInfo.As.PROPERTY, DISCRIMINATOR, null, false, true);
    }

    private static boolean belongs(Class<?> type) {
        return isClosedSet(type)
                || type.isRecord() && Arrays.stream(type.getInterfaces()).anyMatch(ClosedSets::isClosedSet);
    }

    @Override
    public @Nullable List<NamedType> findSubtypes(MapperConfig<?> config, Annotated annotated) {
        var type = annotated.getRawType();
        if (!isClosedSet(type)) {
            return null;
        }
        return Arrays.stream(type.getPermittedSubclasses())
                .map(member -> new NamedType(member, Names.word(member)))
                .toList();
    }

    @Override
    public @Nullable String findTypeName(MapperConfig<?> config, AnnotatedClass annotated) {
        return belongs(annotated.getRawType()) && annotated.getRawType().isRecord()
                ? Names.word(annotated.getRawType())
                : null;
    }

    @Override
    public Version version() {
        return Version.unknownVersion();
    }
}
