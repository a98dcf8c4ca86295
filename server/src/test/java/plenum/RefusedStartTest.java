package plenum;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.jdbc.core.simple.JdbcClient;
import plenum.database.internal.TestServer;

/** The whole program, started with a master key that is not the one its secrets are sealed with. */
@Execution(ExecutionMode.CONCURRENT)
class RefusedStartTest {

    @Test
    void a_start_with_another_master_key_is_refused_in_one_sentence_and_changes_nothing()
            throws IOException, InterruptedException {
        var database = TestServer.freshDatabase();
        var jdbc = JdbcClient.create(database);
        jdbc.sql("insert into vault_key values (1, 'c0ffee00', '\\x0102', now())")
                .update();
        var before = jdbc.sql("select md5(string_agg(t::text, '')) from vault_key t")
                .query(String.class)
                .single();

        var said = Program.refusedOn(database, "--plenum.vault.master-key=" + "ab".repeat(32));

        assertThat(said.lines().filter(line -> line.startsWith("Plenum cannot start: ")))
                .singleElement()
                .asString()
                .contains("The master key ", " in PLENUM_MASTER_KEY is not the one", "c0ffee00")
                .endsWith("Nothing was changed.");
        assertThat(said).doesNotContain("abab").doesNotContain("\tat ");
        assertThat(jdbc.sql("select md5(string_agg(t::text, '')) from vault_key t")
                        .query(String.class)
                        .single())
                .isEqualTo(before);
    }
}
