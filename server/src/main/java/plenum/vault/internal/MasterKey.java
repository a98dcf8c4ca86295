package plenum.vault.internal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import plenum.vault.Encryption.MasterKeyPlace;

/** The one key that is kept outside the database; it seals the keys for data and nothing else. */
final class MasterKey {

    static final int LENGTH = 32;

    private final SecretKey key;
    private final String print;
    private final MasterKeyPlace place;

    private MasterKey(byte[] bytes, MasterKeyPlace place) {
        this.key = new SecretKeySpec(bytes, "AES");
        this.print = printOf(bytes);
        this.place = place;
        Arrays.fill(bytes, (byte) 0);
    }

    /** Reads 32 bytes in hexadecimal digits or Base64; empty for anything else, which is never repeated. */
    static Optional<MasterKey> read(String written, MasterKeyPlace place) {
        return decoded(written.strip())
                .filter(bytes -> bytes.length == LENGTH)
                .map(bytes -> new MasterKey(bytes, place));
    }

    private static Optional<byte[]> decoded(String written) {
        try {
            if (written.length() == 2 * LENGTH) {
                return Optional.of(HexFormat.of().parseHex(written));
            }
            return Optional.of(
                    Base64.getDecoder().decode(written.replace('-', '+').replace('_', '/')));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /** Tells two keys apart and says nothing else about them. */
    private static String printOf(byte[] bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update("plenum master key".getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest.digest(bytes), 0, 4);
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    String print() {
        return print;
    }

    MasterKeyPlace place() {
        return place;
    }

    byte[] seal(int id, byte[] dataKey) {
        try {
            return Gcm.seal(key, dataKey, bound(id));
        } catch (GeneralSecurityException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    /** Empty when it was sealed with another key, for another number, or changed. */
    Optional<SecretKey> open(int id, byte[] sealed) {
        try {
            var bytes = Gcm.open(key, sealed, 0, bound(id));
            var opened = new SecretKeySpec(bytes, "AES");
            Arrays.fill(bytes, (byte) 0);
            return Optional.of(opened);
        } catch (GeneralSecurityException | IllegalArgumentException | IndexOutOfBoundsException foreign) {
            return Optional.empty();
        }
    }

    private static byte[] bound(int id) {
        return ("vault_key/" + id).getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public String toString() {
        return "master key " + print;
    }
}
