package plenum.vault.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import plenum.vault.Encryption.MasterKeyPlace;
import plenum.vault.Vault.Place;

class SealingTest {

    private static final byte[] SECRET = "an access token".getBytes(StandardCharsets.UTF_8);
    private static final Place HERE = new Place("connection", "7", "token");

    private final DataKey key = key(1);

    private static DataKey key(int id) {
        return new DataKey(id, Instant.EPOCH, new SecretKeySpec(Gcm.random(32), "AES"));
    }

    @Test
    void what_was_sealed_opens_in_its_place_and_says_which_key_it_needs() throws GeneralSecurityException {
        var sealed = key(77).seal(SECRET, HERE);
        assertThat(DataKey.idIn(sealed)).hasValue(77);

        assertThat(key.open(key.seal(SECRET, HERE), HERE)).isEqualTo(SECRET);
        assertThat(key.open(key.seal(new byte[0], HERE), HERE)).isEmpty();
    }

    @Test
    void it_opens_in_no_other_row_column_or_table() throws GeneralSecurityException {
        var sealed = key.seal(SECRET, HERE);
        for (var elsewhere : List.of(
                new Place("connection", "8", "token"),
                new Place("connection", "7", "password"),
                new Place("account", "7", "token"),
                new Place("connection7", "", "token"),
                new Place("connection", "7t", "oken"))) {
            assertThatThrownBy(() -> key.open(sealed, elsewhere)).isInstanceOf(GeneralSecurityException.class);
        }
    }

    @Test
    void it_does_not_open_with_another_key_or_when_a_single_bit_was_changed() throws GeneralSecurityException {
        var sealed = key.seal(SECRET, HERE);
        assertThatThrownBy(() -> key(1).open(sealed, HERE)).isInstanceOf(GeneralSecurityException.class);
        // The head is not bound by its bytes but by what they say: who reads another number takes another key.
        for (var at = key.head().length; at < sealed.length; at++) {
            var changed = sealed.clone();
            changed[at] ^= 1;
            assertThatThrownBy(() -> key.open(changed, HERE)).isInstanceOf(GeneralSecurityException.class);
        }
        assertThat(DataKey.idIn(SECRET)).isEmpty();
        assertThat(DataKey.idIn(new byte[] {1, 0, 0, 0, 1})).isEmpty();
    }

    @Test
    void no_two_seals_are_alike() throws GeneralSecurityException {
        var seals = new HashSet<String>();
        for (var n = 0; n < 1000; n++) {
            seals.add(HexFormat.of().formatHex(key.seal(SECRET, HERE)));
        }
        assertThat(seals).hasSize(1000);
    }

    @Test
    void a_master_key_opens_a_data_key_only_under_its_own_number() {
        var master = master(Base64.getEncoder().encodeToString(Gcm.random(32)));
        var sealed = master.seal(1, SECRET);
        assertThat(master.open(1, sealed))
                .hasValueSatisfying(opened -> assertThat(opened.getEncoded()).isEqualTo(SECRET));
        assertThat(master.open(2, sealed)).isEmpty();
        assertThat(master.open(1, new byte[3])).isEmpty();
        assertThat(master("11".repeat(32)).open(1, sealed)).isEmpty();
    }

    @Test
    void a_master_key_is_read_in_any_usual_spelling_and_nothing_else_is_taken_for_one() {
        var bytes = HexFormat.of().parseHex("fb".repeat(32));
        var print = master("fb".repeat(32)).print();
        assertThat(print).hasSize(8);
        for (var written : List.of(
                "FB".repeat(32),
                Base64.getEncoder().encodeToString(bytes),
                Base64.getUrlEncoder().withoutPadding().encodeToString(bytes) + "\n")) {
            assertThat(master(written).print()).isEqualTo(print);
        }
        for (var written : List.of("", "secret", "fb".repeat(31), "zz".repeat(32), "fb".repeat(33))) {
            assertThat(MasterKey.read(written, MasterKeyPlace.SETTING)).isEmpty();
        }
    }

    @Test
    void nothing_that_is_printed_shows_a_key() {
        var written = "5a".repeat(32);
        var settings = new VaultSettings(written, written, java.nio.file.Path.of("key"));
        var printed = "" + settings + master(written) + key(3)
                + new GivenMasterKeys(settings, new MasterKeyFile(settings.masterKeyFile()));
        assertThat(printed).doesNotContain("5a5a").contains("data key 3");
    }

    private static MasterKey master(String written) {
        return MasterKey.read(written, MasterKeyPlace.SETTING).orElseThrow();
    }
}
