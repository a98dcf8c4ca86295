package plenum.identity.internal.tokens;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import plenum.identity.Secrets;
import plenum.identity.SignInEnded;
import plenum.identity.SignedIn;

/**
 * Whose account an access token proves. Signatures are checked once; whether the sign-in still stands is asked again
 * after two seconds, and what ends on this node is known at once.
 */
@Component
public class AccessProofs {

    private static final long FRESH = Duration.ofSeconds(2).toNanos();
    private static final int MOST = 20_000;

    private final AccessTokens tokens;
    private final SignInStore store;
    private final Clock clock;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    private record Known(AccessTokens.Claims claims, long askedAt) {}

    AccessProofs(AccessTokens tokens, SignInStore store, Clock clock) {
        this.tokens = tokens;
        this.store = store;
        this.clock = clock;
    }

    public Optional<SignedIn> of(String token) {
        var name = Secrets.sha256(token);
        var before = known.get(name);
        var claims = before == null ? tokens.read(token) : Optional.of(before.claims());
        boolean stands = claims.isPresent()
                && claims.get().expiresAt().isAfter(clock.instant())
                && (isFresh(before) || isOpen(name, claims.get()));
        if (!stands) {
            known.remove(name);
            return Optional.empty();
        }
        return claims.map(it -> new SignedIn(it.account(), it.signIn()));
    }

    private static boolean isFresh(@Nullable Known before) {
        return before != null && System.nanoTime() - before.askedAt() < FRESH;
    }

    private boolean isOpen(String name, AccessTokens.Claims claims) {
        long now = System.nanoTime();
        boolean open = store.isOpen(claims.signIn(), claims.account(), clock.instant());
        if (open) {
            if (known.size() >= MOST) {
                known.clear();
            }
            known.put(name, new Known(claims, now));
        }
        return open;
    }

    @EventListener
    void on(SignInEnded ended) {
        known.values().removeIf(each -> each.claims().signIn().equals(ended.signIn()));
    }
}
