package plenum.activities.quiz;

import java.time.Duration;
import java.time.Instant;
import plenum.activities.Timing;

/**
 * How long somebody took, in milliseconds: what their phone {@code told}, what counts as {@code used}, and between which
 * ends the server can tell by itself.
 */
public record TimeUsed(long told, long used, long earliest, long latest) {

    /** Longer ways are not believed. */
    private static final long LONGEST_TRIP = 400;

    /** What a phone needs to paint and to send. */
    private static final long SLACK = 50;

    static TimeUsed defended(long told, Instant opensAt, Timing timing) {
        long latest = Math.max(0, Duration.between(opensAt, timing.arrivedAt()).toMillis());
        long trip = Math.min(LONGEST_TRIP, timing.roundTrip().toMillis());
        long earliest = Math.max(0, latest - trip - SLACK);
        return new TimeUsed(told, Math.clamp(told, earliest, latest), earliest, latest);
    }

    /** Whether it cannot be told which of the two was first. */
    boolean overlaps(TimeUsed other) {
        return earliest <= other.latest && other.earliest <= latest;
    }

    long width() {
        return latest - earliest;
    }
}
