package plenum.database.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Brings the tables of every module up to date, each with a history of its own. */
final class Migrations {

    private final DataSource database;
    private final MigrationScripts scripts;

    Migrations(DataSource database, MigrationScripts scripts) {
        this.database = database;
        this.scripts = scripts;
    }

    /** A start with scripts this database has seen does not wake Flyway at all. Says whether it did. */
    boolean run() {
        try {
            var digest = scripts.digest();
            if (seen(digest)) {
                return false;
            }
            scripts.modules().forEach(this::migrate);
            remember(digest);
            return true;
        } catch (FlywayException e) {
            throw new DatabaseUnusable("The tables could not be brought up to date: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void migrate(String module) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:" + scripts.folder() + "/" + module)
                .table("flyway_history_" + module.replace("_", ""))
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .cleanDisabled(true)
                .load()
                .migrate();
    }

    private boolean seen(String digest) {
        var jdbc = JdbcClient.create(database);
        var known = jdbc.sql("select to_regclass('database_migration') is not null")
                .query(Boolean.class)
                .single();
        return known
                && jdbc.sql("select exists (select 1 from database_migration where digest = :digest)")
                        .param("digest", digest)
                        .query(Boolean.class)
                        .single();
    }

    private void remember(String digest) {
        JdbcClient.create(database)
                .sql("insert into database_migration (digest) values (:digest) on conflict do nothing")
                .param("digest", digest)
                .update();
    }
}
