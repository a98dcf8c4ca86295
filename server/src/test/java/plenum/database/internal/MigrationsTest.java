package plenum.database.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class MigrationsTest {

    private final DataSource database = TestServer.emptyDatabase();

    @Test
    void each_module_has_a_history_of_its_own() throws IOException {
        assertThat(migrateWith("first")).isTrue();
        assertThat(exists("jobs_example")).isTrue();
        assertThat(exists("flyway_history_root")).isTrue();
        assertThat(exists("flyway_history_jobs")).isTrue();
    }

    @Test
    void scripts_this_database_has_seen_are_skipped() throws IOException {
        migrateWith("first");
        assertThat(migrateWith("first")).isFalse();
    }

    @Test
    void an_added_script_is_noticed() throws IOException {
        migrateWith("first");
        assertThat(migrateWith("added")).isTrue();
        assertThat(exists("jobs_other")).isTrue();
    }

    @Test
    void a_changed_script_is_noticed_and_refused() throws IOException {
        migrateWith("first");
        assertThatExceptionOfType(DatabaseUnusable.class)
                .isThrownBy(() -> migrateWith("changed"))
                .withMessageContaining("checksum mismatch");
    }

    @Test
    void a_program_one_version_behind_starts_on_the_newer_tables() throws IOException {
        migrateWith("added");
        migrateWith("first");
        assertThat(exists("jobs_other")).isTrue();
    }

    @Test
    void the_tables_of_nobody_come_first_and_a_new_module_needs_no_entry_anywhere() throws IOException {
        assertThat(MigrationScripts.below("migrations/first").modules()).containsExactly("__root", "jobs");
        assertThat(MigrationScripts.below("migrations/unknown").modules()).containsExactly("cellar");
    }

    /** The order of modules is of no importance for as long as this holds. */
    @Test
    void no_table_refers_to_one_of_another_module() {
        assertThat(JdbcClient.create(TestServer.freshDatabase())
                        .sql("""
                                select conrelid::regclass || ' to ' || confrelid::regclass
                                  from pg_constraint
                                 where contype = 'f'
                                   and split_part(conrelid::regclass::text, '_', 1)
                                       <> split_part(confrelid::regclass::text, '_', 1)
                                """)
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    private boolean migrateWith(String scripts) throws IOException {
        return new Migrations(database, MigrationScripts.below("migrations/" + scripts)).run();
    }

    private boolean exists(String table) {
        return JdbcClient.create(database)
                .sql("select to_regclass(:table) is not null")
                .param("table", table)
                .query(Boolean.class)
                .single();
    }
}
