package plenum.database.internal;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.io.IOException;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.StringUtils;

/** Hands out connections to a database that runs, is new enough and has all its tables. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    Database database(DataSourceProperties external, DatabaseSettings settings) throws IOException {
        if (StringUtils.hasText(external.getUrl())) {
            return Database.external(external.getUrl(), external.getUsername(), external.getPassword());
        }
        return Database.embedded(settings.data());
    }

    @Bean
    HikariDataSource dataSource(Database database) throws IOException {
        new Migrations(Pool.unhurried(database.address()), MigrationScripts.below("db/migration")).run();
        return Pool.of(database.address());
    }

    @Bean
    MeterBinder databaseRestarts(Database database) {
        return registry -> FunctionCounter.builder("plenum.database.restarts", database, Database::restarts)
                .description("How often the embedded database had to be started again")
                .register(registry);
    }
}
