package plenum.web.internal.json;

import java.time.Instant;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** How we read and write JSON. Reading is strict: whatever does not fit is refused and never bent. */
@Configuration(proxyBeanMethods = false)
public class JsonRules {

    @Bean
    JsonMapperBuilderCustomizer strictJson() {
        return JsonRules::apply;
    }

    public static void apply(JsonMapper.Builder json) {
        json.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enumNamingStrategy(EnumNamingStrategies.SNAKE_CASE)
                .addModule(new SimpleModule("plenum").addSerializer(Instant.class, new Milliseconds()));
        json.annotationIntrospector(AnnotationIntrospector.pair(json.annotationIntrospector(), new ClosedSets()));
    }
}
