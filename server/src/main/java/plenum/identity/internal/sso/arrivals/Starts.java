package plenum.identity.internal.sso.arrivals;

import io.github.bucket4j.Bucket;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import plenum.identity.internal.signin.Visitor;
import plenum.shared.Problem;

/** How often people of one network may set out: a whole company that comes to work may, somebody who floods us not. */
@Component
public class Starts {

    private static final int AT_ONCE = 600;
    private static final Duration FULL_AGAIN = Duration.ofMinutes(2);
    private static final int SWEEP_ABOVE = 10_000;

    private final Map<String, Bucket> networks = new ConcurrentHashMap<>();

    public void take(HttpServletRequest request) {
        if (networks.size() > SWEEP_ABOVE) {
            networks.values().removeIf(bucket -> bucket.getAvailableTokens() == AT_ONCE);
        }
        var bucket = networks.computeIfAbsent(Visitor.of(request).network(), network -> fresh());
        if (!bucket.tryConsume(1)) {
            throw Problem.RATE_LIMITED.refusal();
        }
    }

    private static Bucket fresh() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(AT_ONCE).refillGreedy(AT_ONCE, FULL_AGAIN))
                .build();
    }
}
