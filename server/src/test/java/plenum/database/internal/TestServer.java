package plenum.database.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The one PostgreSQL of a test run, and in it a database with all tables to copy from. */
public final class TestServer {

    /** What a test writes need not survive a power cut. */
    private static final PostgresSettings IN_A_HURRY = new PostgresSettings(List.of(
            "fsync=off",
            "synchronous_commit=off",
            "full_page_writes=off",
            "max_connections=400",
            "max_wal_size=2GB",
            "shared_buffers=128MB",
            "jit=off"));

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final EmbeddedPostgres postgres;
    private final String template;

    private TestServer(EmbeddedPostgres postgres, String template) {
        this.postgres = postgres;
        this.template = template;
    }

    private static final class Shared {
        static final TestServer SERVER = start();
    }

    /** A database of its own with all tables and no rows. */
    public static DriverManagerDataSource freshDatabase() {
        return Shared.SERVER.copyOf(Shared.SERVER.template);
    }

    static DriverManagerDataSource emptyDatabase() {
        return Shared.SERVER.copyOf("template1");
    }

    private static TestServer start() {
        try {
            var scripts = MigrationScripts.below("db/migration");
            var postgres = startInFreeDirectory();
            // After the contexts have closed: they still have something to write when they stop.
            SpringApplication.getShutdownHandlers().add(postgres::close);
            var server = new TestServer(postgres, "template_" + scripts.digest().substring(0, 12));
            server.dropLeftovers();
            server.createTemplate(scripts);
            return server;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Kept between runs, because setting up a server takes longer than most tests; a second run takes the next. */
    private static EmbeddedPostgres startInFreeDirectory() throws IOException {
        for (var number = 1; ; number++) {
            var directory = Files.createDirectories(Path.of("target", "test-database-" + number));
            try {
                return EmbeddedPostgres.start(directory, IN_A_HURRY);
            } catch (DatabaseUnusable taken) {
                if (number == 8 || !taken.getMessage().startsWith("Another Plenum")) {
                    throw taken;
                }
            }
        }
    }

    private void dropLeftovers() throws IOException {
        var admin = JdbcClient.create(in("postgres", "postgres"));
        admin.sql("""
                select datname from pg_database
                 where datname ~ '^(test|building|template)_' and datname <> :template
                """)
                .param("template", template)
                .query(String.class)
                .list()
                .forEach(name ->
                        admin.sql("drop database " + name + " with (force)").update());
    }

    private void createTemplate(MigrationScripts scripts) throws IOException {
        var admin = JdbcClient.create(in("postgres", "postgres"));
        var exists = admin.sql("select exists (select 1 from pg_database where datname = :template)")
                .param("template", template)
                .query(Boolean.class)
                .single();
        if (exists) {
            return;
        }
        admin.sql("create database building_template owner plenum").update();
        new Migrations(in("building_template", "plenum"), scripts).run();
        admin.sql("alter database building_template rename to " + template).update();
    }

    private synchronized DriverManagerDataSource copyOf(String original) {
        try {
            var name = "test_" + NUMBER.incrementAndGet();
            JdbcClient.create(in("postgres", "postgres"))
                    .sql("create database %s template %s owner plenum".formatted(name, original))
                    .update();
            return in(name, "plenum");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private DriverManagerDataSource in(String database, String user) throws IOException {
        var address = postgres.address(database, user);
        return new DriverManagerDataSource(address.url(), address.user(), address.password());
    }
}
