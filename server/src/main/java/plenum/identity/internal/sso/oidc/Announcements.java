package plenum.identity.internal.sso.oidc;

import com.nimbusds.jose.jwk.JWKSet;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import plenum.identity.internal.sso.oidc.Doubt.About;

/** Remembers for a while what providers tell of themselves, and their keys. */
@Component
class Announcements {

    private static final Duration FRESH = Duration.ofHours(1);
    /** Somebody with a key we do not know makes us look again, but not for every token they invent. */
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(10);

    private static final int MOST = 200;

    private record Known<T>(T value, Instant at) {}

    private final Errands errands;
    private final Clock clock;
    private final Map<String, Known<Metadata>> told = new ConcurrentHashMap<>();
    private final Map<URI, Known<JWKSet>> keys = new ConcurrentHashMap<>();

    Announcements(Errands errands, Clock clock) {
        this.errands = errands;
        this.clock = clock;
    }

    Metadata metadata(String discoveryUrl) {
        return remembered(told, discoveryUrl, FRESH, () -> look(discoveryUrl));
    }

    JWKSet keys(Metadata provider) {
        return remembered(keys, provider.jwksUri(), FRESH, () -> fetch(provider.jwksUri()));
    }

    /** The provider may have made new ones. */
    JWKSet newestKeys(Metadata provider) {
        return remembered(keys, provider.jwksUri(), LOOK_AGAIN, () -> fetch(provider.jwksUri()));
    }

    /** As it is now, whatever is remembered. */
    Metadata lookAgain(String discoveryUrl) {
        told.remove(discoveryUrl);
        var fresh = metadata(discoveryUrl);
        keys.remove(fresh.jwksUri());
        return fresh;
    }

    private Metadata look(String discoveryUrl) {
        return Metadata.read(errands.get(URI.create(discoveryUrl), About.DISCOVERY), discoveryUrl);
    }

    private JWKSet fetch(URI address) {
        try {
            return JWKSet.parse(errands.text(address, About.KEYS));
        } catch (ParseException unreadable) {
            throw new Doubt(About.KEYS);
        }
    }

    private <K, T> T remembered(Map<K, Known<T>> all, K key, Duration lifetime, Supplier<T> fetch) {
        var known = all.get(key);
        if (known != null && known.at().plus(lifetime).isAfter(clock.instant())) {
            return known.value();
        }
        var value = fetch.get();
        if (all.size() >= MOST) {
            all.clear();
        }
        all.put(key, new Known<>(value, clock.instant()));
        return value;
    }
}
