package plenum.operations.internal.audit;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import org.springframework.stereotype.Component;
import plenum.operations.internal.audit.AuditSealStore.Pair;
import plenum.operations.internal.audit.Link.Head;
import plenum.vault.Vault;
import plenum.vault.Vault.Place;

/** Signs words about the chain with a key (Ed25519) that signs nothing else, and tells signed ones from others. */
@Component
class Signing {

    private static final String ALGORITHM = "Ed25519";

    /** After a year another key signs; the public halves of all are kept. */
    private static final Duration LIFE = Duration.ofDays(365);

    private final AuditSealStore store;
    private final Vault vault;
    private final Clock clock;

    Signing(AuditSealStore store, Vault vault, Clock clock) {
        this.store = store;
        this.vault = vault;
        this.clock = clock;
    }

    /** Called under the lock of the chain, so that only one key is made. */
    Seal sign(Seal.Kind kind, Head head) {
        try {
            var pair = currentKey();
            return signed(new Seal(kind, head, clock.instant(), pair.id(), new byte[0]), pair);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The audit chain cannot be signed", e);
        }
    }

    private Seal signed(Seal blank, Pair pair) throws GeneralSecurityException {
        var encoded = vault.open(pair.sealedPrivateKey(), place(pair.id()));
        var signature = Signature.getInstance(ALGORITHM);
        signature.initSign(KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(encoded)));
        Arrays.fill(encoded, (byte) 0);
        signature.update(Seal.text(blank.kind(), blank.head(), blank.at()));
        return new Seal(blank.kind(), blank.head(), blank.at(), pair.id(), signature.sign());
    }

    /** For whoever keeps the log elsewhere, to check signatures without this database. */
    String publicKey(int id) {
        return store.findKey(id)
                .map(pair -> HexFormat.of().formatHex(pair.publicKey()))
                .orElse("");
    }

    private Pair currentKey() throws GeneralSecurityException {
        var newest = store.findNewestKey();
        if (newest.isPresent() && newest.get().createdAt().plus(LIFE).isAfter(clock.instant())) {
            return newest.get();
        }
        var id = newest.map(Pair::id).orElse(0) + 1;
        var made = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        var sealed = vault.seal(made.getPrivate().getEncoded(), place(id));
        var pair = new Pair(id, made.getPublic().getEncoded(), sealed, clock.instant());
        store.insert(pair);
        return pair;
    }

    /** By one of our own: whoever can write a key into the table cannot have the vault seal its other half. */
    boolean isSigned(Seal seal) {
        return store.findKey(seal.keyId())
                .filter(this::isOurs)
                .filter(pair -> isSigned(seal, pair))
                .isPresent();
    }

    private boolean isOurs(Pair pair) {
        try {
            var probe = new Seal(Seal.Kind.ANCHOR, Head.START, Instant.EPOCH, pair.id(), new byte[0]);
            return isSigned(signed(probe, pair), pair);
        } catch (IllegalStateException | GeneralSecurityException notOurs) {
            return false;
        }
    }

    private static boolean isSigned(Seal seal, Pair pair) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(
                    KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(pair.publicKey())));
            signature.update(Seal.text(seal.kind(), seal.head(), seal.at()));
            return signature.verify(seal.signature());
        } catch (GeneralSecurityException forged) {
            return false;
        }
    }

    private static Place place(int id) {
        return new Place("operations_audit_key", Integer.toString(id), "private_key");
    }
}
