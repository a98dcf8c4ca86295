package plenum.identity.internal.keys;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import plenum.identity.SignedIn;

/**
 * Whose account an API key stands for, and what it is for. Looked up at each use, so that a key that was revoked on any
 * node is none at once. A wrong secret, an unknown name and nonsense cost the same: one look, one hash, one comparison.
 */
@Component
public class KeyProofs {

    private static final Duration SEEN_ONCE_IN = Duration.ofMinutes(1);
    private static final String NOBODYS = "0".repeat(64);

    private final ApiKeyStore store;
    private final Clock clock;

    KeyProofs(ApiKeyStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    public Optional<SignedIn> of(String token) {
        var shown = KeyToken.read(token);
        var now = clock.instant();
        var known = store.find(shown.publicId(), now);
        var expected = known.map(ApiKeyStore.Proof::secretSha256).orElse(NOBODYS);
        boolean isRight = MessageDigest.isEqual(bytes(shown.sha256()), bytes(expected));
        return known.filter(key -> isRight).map(key -> used(key, now));
    }

    /** A minute is exact enough for people; reading writes nothing in between. */
    private SignedIn used(ApiKeyStore.Proof key, Instant now) {
        var last = now.minus(SEEN_ONCE_IN);
        if (key.lastUsedAt() == null || !key.lastUsedAt().isAfter(last)) {
            store.use(key.id(), now, last);
        }
        return new SignedIn(key.account(), key.id(), key.scopes());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
