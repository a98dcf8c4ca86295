package plenum.sessions.internal.door;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import plenum.shared.Problem;
import plenum.shared.Refusal;

/** A bucket of permits for each of many; those who have not taken any for a while are forgotten. */
final class Buckets<K> {

    private static final int LONGEST_WAIT = 60;
    private static final int SWEEP_ABOVE = 10_000;

    private final long permits;
    private final Duration refill;
    private final TimeMeter time;
    private final Map<K, Bucket> buckets = new ConcurrentHashMap<>();

    private Buckets(long permits, Duration refill, TimeMeter time) {
        this.permits = permits;
        this.refill = refill;
        this.time = time;
    }

    static <K> Buckets<K> of(RateSettings.Rate rate, TimeMeter time) {
        return new Buckets<>(rate.burst(), Duration.ofNanos(1_000_000_000L * rate.burst() / rate.perSecond()), time);
    }

    static <K> Buckets<K> perMinute(int permits, TimeMeter time) {
        return new Buckets<>(permits, Duration.ofMinutes(1), time);
    }

    boolean take(K owner) {
        return of(owner).tryConsume(1);
    }

    /** Refuses whoever has none left, and says when there is one again. */
    void takeOrRefuse(K owner) {
        var probe = of(owner).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw tooMany(probe.getNanosToWaitForRefill());
        }
    }

    static Refusal tooMany(long nanos) {
        long seconds = Math.ceilDiv(nanos, 1_000_000_000L);
        return Problem.RATE_LIMITED.refusal().retryAfter((int) Math.clamp(seconds, 1, LONGEST_WAIT));
    }

    private Bucket of(K owner) {
        if (buckets.size() > SWEEP_ABOVE) {
            buckets.values().removeIf(bucket -> bucket.getAvailableTokens() == permits);
        }
        return buckets.computeIfAbsent(owner, fresh());
    }

    private Function<K, Bucket> fresh() {
        return owner -> Bucket.builder()
                .addLimit(limit -> limit.capacity(permits).refillGreedy(permits, refill))
                .withCustomTimePrecision(time)
                .build();
    }
}
