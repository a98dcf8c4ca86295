package plenum.vault.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import plenum.database.internal.TestServer;
import plenum.vault.Vault;
import plenum.vault.Vault.Place;

/** What the vault finds at a start and what it makes of it, with a real database and a real folder. */
class MasterKeyTest {

    private static final String ONE = "11".repeat(32);
    private static final String OTHER = "22".repeat(32);
    private static final Place PLACE = new Place("connection", "7", "token");

    private final DriverManagerDataSource database = TestServer.freshDatabase();
    private final JdbcClient jdbc = JdbcClient.create(database);

    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("data/master.key");
    }

    private Vault start(@Nullable String masterKey, @Nullable String previous) {
        return new KeyedVault(ring(masterKey, previous));
    }

    private KeyRing ring(@Nullable String masterKey, @Nullable String previous) {
        var settings = new VaultSettings(masterKey, previous, file());
        var transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        return new KeyRing(settings, new VaultKeyStore(jdbc), transaction, Clock.systemUTC());
    }

    private List<VaultKeyStore.Kept> kept() {
        return new VaultKeyStore(jdbc).list();
    }

    private String written() {
        return jdbc.sql("select string_agg(t::text, '' order by id) from vault_key t")
                .query(String.class)
                .single();
    }

    @Test
    void the_first_start_makes_a_key_that_only_we_can_read_and_the_second_uses_it() throws IOException {
        var sealed = start(null, null).seal(new byte[] {1, 2, 3}, PLACE);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        try (var files = Files.list(folder.resolve("data"))) {
            assertThat(files).containsExactly(file());
        }
        assertThat(start(null, null).open(sealed, PLACE)).containsExactly(1, 2, 3);
    }

    @Test
    void nodes_that_start_at_once_agree_on_one_key() {
        var rings =
                IntStream.range(0, 6).parallel().mapToObj(n -> ring(ONE, null)).toList();
        assertThat(kept()).hasSize(1);
        var sealed = new KeyedVault(rings.getFirst()).seal(new byte[] {9}, PLACE);
        assertThat(rings)
                .allSatisfy(ring ->
                        assertThat(new KeyedVault(ring).open(sealed, PLACE)).containsExactly(9));
    }

    @Test
    void a_key_made_by_another_node_is_used_at_once() {
        var here = ring(ONE, null);
        var there = ring(ONE, null);
        there.add();
        assertThat(here.newest().id()).isEqualTo(2);
        assertThat(new KeyedVault(here).open(new KeyedVault(there).seal(new byte[] {9}, PLACE), PLACE))
                .containsExactly(9);
    }

    @Test
    void a_file_that_others_may_read_is_refused() throws IOException {
        start(null, null);
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(() -> start(null, null))
                .isInstanceOf(VaultUnusable.class)
                .hasMessageContaining("chmod 600 " + file());
    }

    @Test
    void a_missing_master_key_is_not_replaced_by_another_one() throws IOException {
        start(null, null);
        var print = kept().getFirst().masterKey();
        var before = written();
        Files.delete(file());

        assertThatThrownBy(() -> start(null, null))
                .isInstanceOf(VaultUnusable.class)
                .hasMessageContaining("The master key " + print + " is missing")
                .hasMessageContaining("PLENUM_MASTER_KEY")
                .hasMessageContaining("Nothing was changed");
        assertThat(file()).doesNotExist();
        assertThat(written()).isEqualTo(before);
    }

    @Test
    void a_wrong_master_key_is_refused_and_changes_nothing() {
        start(ONE, null);
        var before = written();
        for (var previous : new String[] {null, "33".repeat(32)}) {
            assertThatThrownBy(() -> start(OTHER, previous))
                    .isInstanceOf(VaultUnusable.class)
                    .hasMessageContaining("is not the one")
                    .hasMessageContaining(kept().getFirst().masterKey())
                    .hasMessageNotContaining(OTHER);
        }
        assertThat(written()).isEqualTo(before);
    }

    @Test
    void what_is_no_master_key_is_refused_without_being_repeated() throws IOException {
        assertThatThrownBy(() -> start("canary-secret", null))
                .isInstanceOf(VaultUnusable.class)
                .hasMessageStartingWith("PLENUM_MASTER_KEY must be 32 random bytes")
                .hasMessageNotContaining("canary");
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(file(), "canary-secret");
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-------"));
        assertThatThrownBy(() -> start(null, null))
                .isInstanceOf(VaultUnusable.class)
                .hasMessageNotContaining("canary");
        assertThat(kept()).isEmpty();
    }

    @Test
    void the_master_key_changes_at_a_start_that_is_given_the_previous_one_too() {
        var sealed = start(ONE, null).seal(new byte[] {4}, PLACE);
        assertThat(start(OTHER, ONE).open(sealed, PLACE)).containsExactly(4);
        assertThat(start(OTHER, null).open(sealed, PLACE)).containsExactly(4);
        assertThatThrownBy(() -> start(ONE, null)).isInstanceOf(VaultUnusable.class);
    }

    @Test
    void a_data_key_that_was_changed_in_the_database_is_told() {
        start(ONE, null);
        jdbc.sql("update vault_key set sealed = set_byte(sealed, 20, get_byte(sealed, 20) # 1)")
                .update();
        assertThatThrownBy(() -> start(ONE, null))
                .isInstanceOf(VaultUnusable.class)
                .hasMessageContaining("The key 1 in the database was changed");
    }
}
