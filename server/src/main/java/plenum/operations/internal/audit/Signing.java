package plenum.operations.internal.audit;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
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
            var encoded = vault.open(pair.sealedPrivateKey(), place(pair.id()));
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(encoded)));
            Arrays.fill(encoded, (byte) 0);
            var at = clock.instant();
            signature.update(Seal.text(kind, head, at));
            return new Seal(kind, head, at, pair.id(), signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The audit chain cannot be signed", e);
        }
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

    boolean isSigned(Seal seal) {
        return store.findKey(seal.keyId()).filter(pair -> isSigned(seal, pair)).isPresent();
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
