package plenum.identity.internal.tokens;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import plenum.shared.Audited;
import plenum.shared.Ids;
import plenum.vault.Vault;

/**
 * The keys this installation made for itself: a pair that signs access tokens, renewed every ninety days while the one
 * before still counts, and a secret from which refresh tokens and the names of networks follow.
 */
@Component
public class SigningKeys {

    private static final String SIGNING = "signing";
    private static final String DERIVING = "deriving";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Duration AGE = Duration.ofDays(90);
    private static final Duration LOOK = Duration.ofMinutes(1);
    private static final int OVERLAP = 2;
    private static final int SECRET = 32;

    private final KeyStore store;
    private final Vault vault;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher facts;
    private final Clock clock;
    private volatile List<ECKey> signing = List.of();
    private volatile long lookedAt;
    private volatile byte @Nullable [] deriving;

    SigningKeys(
            KeyStore store,
            Vault vault,
            TransactionTemplate transaction,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.store = store;
        this.vault = vault;
        this.transaction = transaction;
        this.facts = facts;
        this.clock = clock;
    }

    ECKey newest() {
        return signing().getFirst();
    }

    /** One of ours that still counts; another node may have made it just now. */
    Optional<ECKey> find(String kid) {
        var known = among(signing(), kid);
        if (known.isPresent()
                || System.nanoTime() - lookedAt < Duration.ofSeconds(1).toNanos()) {
            return known;
        }
        return among(look(), kid);
    }

    /** The public halves of those that still count. */
    List<ECKey> published() {
        return look().stream().map(ECKey::toPublicJWK).toList();
    }

    /** The same on all nodes and after a restart. */
    byte[] deriving() {
        var known = deriving;
        if (known == null) {
            known = once(DERIVING, SigningKeys::random);
            deriving = known;
        }
        return known;
    }

    /** A key that is made when it is needed first, and then stays. */
    public byte[] once(String purpose, Supplier<byte[]> making) {
        return inTurn(() -> store.list(purpose).stream()
                .findFirst()
                .map(this::opened)
                .orElseGet(() -> keep(Ids.next().toString(), purpose, making.get())));
    }

    /** Makes a new pair when it is time, and forgets the one before the last. */
    public void renew() {
        transaction.executeWithoutResult(status -> {
            store.lock();
            var kept = store.list(SIGNING);
            boolean old =
                    kept.isEmpty() || kept.getFirst().createdAt().plus(AGE).isBefore(clock.instant());
            if (old) {
                generate();
                facts.publishEvent(Audited.bySystem("signing_key.rotated"));
            }
            store.list(SIGNING).stream().skip(OVERLAP).forEach(row -> store.remove(row.id()));
        });
        look();
    }

    private List<ECKey> signing() {
        var known = signing;
        return known.isEmpty() || System.nanoTime() - lookedAt > LOOK.toNanos() ? look() : known;
    }

    private List<ECKey> look() {
        var found = pairs();
        if (found.isEmpty()) {
            inTurn(() -> store.list(SIGNING).isEmpty() ? generate() : new byte[0]);
            found = pairs();
        }
        lookedAt = System.nanoTime();
        signing = found;
        return found;
    }

    private List<ECKey> pairs() {
        return store.list(SIGNING).stream().limit(OVERLAP).map(this::pair).toList();
    }

    private byte[] generate() {
        try {
            var pair = new ECKeyGenerator(Curve.P_256)
                    .keyID(Ids.next().toString())
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES256)
                    .generate();
            return keep(pair.getKeyID(), SIGNING, pair.toJSONString().getBytes(StandardCharsets.UTF_8));
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private byte[] keep(String id, String purpose, byte[] secret) {
        store.add(id, purpose, vault.seal(secret, place(id)), clock.instant());
        return secret;
    }

    private ECKey pair(KeyStore.Kept row) {
        try {
            return ECKey.parse(new String(opened(row), StandardCharsets.UTF_8));
        } catch (ParseException damaged) {
            throw new IllegalStateException(damaged);
        }
    }

    private byte[] opened(KeyStore.Kept row) {
        return vault.open(row.sealed(), place(row.id()));
    }

    private byte[] inTurn(Supplier<byte[]> work) {
        var result = transaction.execute(status -> {
            store.lock();
            return work.get();
        });
        return result == null ? new byte[0] : result;
    }

    private static Optional<ECKey> among(List<ECKey> keys, String kid) {
        return keys.stream().filter(key -> key.getKeyID().equals(kid)).findFirst();
    }

    private static Vault.Place place(String id) {
        return new Vault.Place(KeyStore.TABLE, id, KeyStore.COLUMN);
    }

    private static byte[] random() {
        var bytes = new byte[SECRET];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
