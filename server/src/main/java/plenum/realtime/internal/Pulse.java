package plenum.realtime.internal;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import plenum.realtime.Bye;

/**
 * One thread that walks around: heartbeats in turn, so that they are spread over their interval, an end for streams
 * that are stuck, and for all of them when the program stops.
 */
@Component
final class Pulse implements SmartLifecycle {

    static final Duration INTERVAL = Duration.ofSeconds(15);

    private static final Logger LOG = LoggerFactory.getLogger(Pulse.class);
    private static final Duration FAREWELL = Duration.ofSeconds(1);

    private static final int BEFORE_THE_WEB_SERVER = DEFAULT_PHASE - 512; // whose graceful stop begins at - 1024

    private final Hub hub;
    private final Duration step = INTERVAL.dividedBy(Turns.COUNT);
    private long tidiedAt;
    private volatile boolean running;

    Pulse(Hub hub) {
        this.hub = hub;
        this.tidiedAt = hub.nanos();
    }

    /** The streams whose turn has come since the last time get their heartbeat; nobody gets two at once. */
    synchronized void tick() {
        long now = hub.nanos();
        cutStuck(now);
        var at = hub.now();
        for (var turns : hub.turns()) {
            turns.due(now).forEach(rows -> rows.forEach(row -> row.beat(at)));
        }
        if (now - tidiedAt >= INTERVAL.toNanos()) {
            tidiedAt = now;
            hub.channels().values().forEach(Channel::tidy);
        }
    }

    @Override
    public void start() {
        running = true;
        hub.every(step, this::tickOrComplain);
    }

    /** Before the web server stops: readers are told to come back, each after a time of its own. */
    @Override
    public void stop() {
        running = false;
        hub.drain();
        hub.channels().values().forEach(channel -> channel.close(Bye.DRAINING));
        long deadline = System.nanoTime() + FAREWELL.toNanos();
        while (hub.figures().open() > 0 && System.nanoTime() < deadline) {
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
        List.copyOf(hub.stuck()).forEach(Stream::end);
        hub.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return BEFORE_THE_WEB_SERVER;
    }

    /** A timer forgets a task that fails once. */
    private void tickOrComplain() {
        try {
            tick();
        } catch (RuntimeException failure) {
            LOG.error("A heartbeat failed", failure);
        }
    }

    private void cutStuck(long now) {
        for (var stream : hub.stuck()) {
            if (stream.isStuck(now)) {
                stream.cut(Figures.Cut.STUCK);
            }
        }
    }
}
