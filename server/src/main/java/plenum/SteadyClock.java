package plenum;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The time of day without the jumps of the machine's clock: a jump is not followed but made up for slowly, so that
 * nothing is suddenly due, and nothing that is over comes back.
 */
public final class SteadyClock extends Clock {

    private static final Logger log = LoggerFactory.getLogger(SteadyClock.class);
    /** What is less is how clocks are set right all the time. */
    private static final long JUMP = Duration.ofSeconds(2).toNanos();
    /** A timer of a minute is at most three seconds off while a jump is made up for. */
    private static final int SLOWNESS = 20;

    private final Clock wall;
    private final LongSupplier ticker;
    private Instant lastWall;
    private long lastTick;
    /** By how much the wall is ahead of what we tell. */
    private long ahead;

    /** The ticker never jumps, but tells no time of day. */
    public SteadyClock(Clock wall, LongSupplier ticker) {
        this.wall = wall;
        this.ticker = ticker;
        this.lastWall = wall.instant();
        this.lastTick = ticker.getAsLong();
    }

    @Override
    public synchronized Instant instant() {
        long tick = ticker.getAsLong();
        var now = wall.instant();
        long passed = tick - lastTick;
        makeUp(passed / SLOWNESS);
        notice(Duration.between(lastWall, now).toNanos() - passed);
        lastTick = tick;
        lastWall = now;
        return now.minusNanos(ahead);
    }

    private void notice(long difference) {
        if (Math.abs(difference) >= JUMP) {
            ahead += difference;
            log.warn("The clock of this machine was moved by {}; it is followed slowly", Duration.ofNanos(difference));
        }
    }

    private void makeUp(long atMost) {
        ahead -= Math.clamp(ahead, -atMost, atMost);
    }

    @Override
    public ZoneId getZone() {
        return wall.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new SteadyClock(wall.withZone(zone), ticker);
    }
}
