package plenum.vault.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.OptionalInt;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import plenum.vault.Vault.Place;

/**
 * Seals and opens data. What is sealed reads: one byte for this form, four for the number of the key, twelve for the
 * nonce, then the secret with its tag. The head and the place are bound to it.
 */
record DataKey(int id, Instant createdAt, SecretKey key) {

    private static final byte FORM = 1;
    private static final int HEAD = 5;

    /** What everything that is sealed with this key begins with. */
    byte[] head() {
        return ByteBuffer.allocate(HEAD).put(FORM).putInt(id).array();
    }

    /** The number of the key that opens it; empty if it has no form of ours. */
    static OptionalInt idIn(byte[] sealed) {
        return sealed.length > HEAD && sealed[0] == FORM
                ? OptionalInt.of(ByteBuffer.wrap(sealed, 1, 4).getInt())
                : OptionalInt.empty();
    }

    byte[] seal(byte[] secret, Place place) throws GeneralSecurityException {
        var body = Gcm.seal(key, secret, bound(place));
        return ByteBuffer.allocate(HEAD + body.length).put(head()).put(body).array();
    }

    byte[] open(byte[] sealed, Place place) throws GeneralSecurityException {
        return Gcm.open(key, sealed, HEAD, bound(place));
    }

    /** Every part with its length, so that no two places read the same. */
    private byte[] bound(Place place) {
        var parts = Stream.of(place.table(), place.row(), place.column())
                .map(part -> part.getBytes(StandardCharsets.UTF_8))
                .toList();
        var bound = ByteBuffer.allocate(
                HEAD + parts.stream().mapToInt(part -> 4 + part.length).sum());
        bound.put(head());
        parts.forEach(part -> bound.putInt(part.length).put(part));
        return bound.array();
    }

    /** Nothing that prints this record may show the key. */
    @Override
    public String toString() {
        return "data key " + id;
    }
}
