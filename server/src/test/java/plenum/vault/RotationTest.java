package plenum.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import plenum.database.FreshDatabase;
import plenum.jobs.DueJobs;
import plenum.jobs.JobsByHand;
import plenum.vault.Vault.Place;

/** A new key reaches everything that is sealed, whatever column it lies in, and whatever happens meanwhile. */
@FreshDatabase
@JobsByHand
@Import(RotationTest.Tokens.class)
@ApplicationModuleTest(BootstrapMode.ALL_DEPENDENCIES)
class RotationTest {

    /** What a module keeps that has something to hide. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Tokens {

        @Bean
        Sealed tokens(JdbcClient jdbc) {
            return new SomeTokens(jdbc);
        }
    }

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Encryption encryption;
    private final DueJobs jobs;

    RotationTest(
            @Autowired JdbcClient jdbc,
            @Autowired Vault vault,
            @Autowired Encryption encryption,
            @Autowired DueJobs jobs) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.encryption = encryption;
        this.jobs = jobs;
    }

    @BeforeEach
    void nothing_is_kept_yet() {
        jdbc.sql("create table if not exists some_token (name text primary key, secret bytea not null)")
                .update();
        jdbc.sql("truncate some_token").update();
    }

    private static Place place(int n) {
        return new Place("some_token", "t" + n, "secret");
    }

    private void keep(int n) {
        jdbc.sql("insert into some_token (name, secret) values (:name, :secret)")
                .param("name", "t" + n)
                .param("secret", vault.seal(("secret " + n).getBytes(StandardCharsets.UTF_8), place(n)))
                .update();
    }

    private String opened(int n) {
        var sealed = jdbc.sql("select secret from some_token where name = :name")
                .param("name", "t" + n)
                .query(byte[].class)
                .single();
        return new String(vault.open(sealed, place(n)), StandardCharsets.UTF_8);
    }

    @Test
    void a_new_key_seals_what_is_new_at_once_and_everything_else_soon() {
        IntStream.range(0, 250).forEach(this::keep);
        var before = encryption.state();
        assertThat(before.secrets()).isEqualTo(250);
        assertThat(before.outstanding()).isZero();

        encryption.rotate();
        var rotated = encryption.state();
        assertThat(rotated.keys()).hasSize(before.keys().size() + 1);
        assertThat(rotated.outstanding()).isEqualTo(250);
        keep(250);
        assertThat(encryption.state().outstanding()).isEqualTo(250);
        assertThat(opened(7)).isEqualTo("secret 7");

        jobs.run();

        assertThat(encryption.state().outstanding()).isZero();
        assertThat(encryption.state().masterKey()).isEqualTo(before.masterKey());
        assertThat(List.of(0, 99, 100, 249, 250))
                .allSatisfy(n -> assertThat(opened(n)).isEqualTo("secret " + n));
    }

    @Test
    void a_value_that_does_not_open_stays_as_it_is_and_stops_no_other() {
        IntStream.range(0, 3).forEach(this::keep);
        jdbc.sql("update some_token set secret = set_byte(secret, 30, get_byte(secret, 30) # 1) where name = 't1'")
                .update();
        encryption.rotate();
        jobs.run();
        assertThat(encryption.state().outstanding()).isEqualTo(1);
        assertThat(opened(2)).isEqualTo("secret 2");
    }

    private record SomeTokens(JdbcClient jdbc) implements Sealed {

        @Override
        public String table() {
            return "some_token";
        }

        @Override
        public String column() {
            return "secret";
        }

        @Override
        public Count count(byte[] head) {
            return jdbc.sql("""
                            select count(*) as all, count(*) filter (where substring(secret from 1 for 5) <> :head) as old
                            from some_token""")
                    .param("head", head)
                    .query((row, n) -> new Count(row.getLong("all"), row.getLong("old")))
                    .single();
        }

        @Override
        public List<Row> listOutdated(byte[] head, String after, int most) {
            return jdbc.sql("""
                            select name, secret from some_token
                            where substring(secret from 1 for 5) <> :head and name > :after
                            order by name limit :most""")
                    .param("head", head)
                    .param("after", after)
                    .param("most", most)
                    .query((row, n) -> new Row(row.getString("name"), row.getBytes("secret")))
                    .list();
        }

        @Override
        public void replace(String row, byte[] before, byte[] after) {
            jdbc.sql("update some_token set secret = :after where name = :row and secret = :before")
                    .param("after", after)
                    .param("row", row)
                    .param("before", before)
                    .update();
        }
    }
}
