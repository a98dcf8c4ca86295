package plenum.realtime.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;

/** Time that passes only when told to. */
final class MovableTime implements Ticker {

    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

    private final AtomicLong passed = new AtomicLong();

    void pass(Duration time) {
        passed.addAndGet(time.toNanos());
    }

    Clock clock() {
        return InstantSource.tick(() -> START.plusNanos(passed.get()), Duration.ofNanos(1))
                .withZone(ZoneOffset.UTC);
    }

    /** The time of one for whom some passes whenever they look. */
    long nanosAfter(Duration step) {
        return passed.addAndGet(step.toNanos());
    }

    @Override
    public long nanos() {
        return passed.get();
    }
}
