package plenum.database;

import java.util.List;
import java.util.Map;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;
import plenum.database.internal.TestServer;

/**
 * Gives every Spring test ({@code @SpringBootTest}, {@code @ApplicationModuleTest}, {@code @JdbcTest}) a real PostgreSQL
 * with all tables, without a word in the test: it is registered in {@code META-INF/spring.factories}.
 *
 * <p>Tests that share a cached context share its database; {@link FreshDatabase} on a class gives it one of its own.
 * A test without Spring takes {@link #fresh()}.
 */
public final class TestDatabase implements ContextCustomizerFactory {

    /** A database of its own with all tables and no rows, for a test without Spring. */
    public static JdbcClient fresh() {
        return JdbcClient.create(TestServer.freshDatabase());
    }

    @Override
    public ContextCustomizer createContextCustomizer(
            Class<?> testClass, List<ContextConfigurationAttributes> configurationAttributes) {
        var fresh = AnnotatedElementUtils.findMergedAnnotation(testClass, FreshDatabase.class);
        if (fresh == null) {
            return new Customizer("shared");
        }
        return new Customizer(fresh.value().isEmpty() ? testClass.getName() : fresh.value());
    }

    /** Equal customizers share a context, so the name decides who shares. */
    private record Customizer(String name) implements ContextCustomizer {

        @Override
        public void customizeContext(
                ConfigurableApplicationContext context, MergedContextConfiguration mergedConfiguration) {
            var database = TestServer.freshDatabase();
            TestPropertyValues.of(Map.of(
                            "spring.datasource.url", database.getUrl(),
                            "spring.datasource.username", database.getUsername(),
                            "spring.datasource.password", database.getPassword()))
                    .applyTo(context);
        }
    }
}
