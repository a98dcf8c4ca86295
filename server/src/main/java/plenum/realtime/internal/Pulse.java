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
    static final int SLOTS = 60;

    private static final Logger LOG = LoggerFactory.getLogger(Pulse.class);
    private static final Duration FAREWELL = Duration.ofSeconds(2);

    private static final int BEFORE_THE_WEB_SERVER = DEFAULT_PHASE - 512; // whose graceful stop begins at - 1024

    private final Hub hub;
    private int slot;
    private volatile boolean running;

    Pulse(Hub hub) {
        this.hub = hub;
    }

    /** One step: the streams whose turn it is get their heartbeat. */
    void tick() {
        try {
            cutStuck();
            hub.channels().values().forEach(channel -> channel.beat(slot));
            if (slot == 0) {
                hub.channels().values().forEach(Channel::tidy);
            }
        } catch (RuntimeException failure) {
            LOG.error("A heartbeat failed", failure);
        }
        slot = (slot + 1) % SLOTS;
    }

    @Override
    public void start() {
        running = true;
        hub.every(INTERVAL.dividedBy(SLOTS), this::tick);
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

    private void cutStuck() {
        long now = hub.nanos();
        for (var stream : hub.stuck()) {
            if (stream.isStuck(now)) {
                stream.cut(Figures.Cut.STUCK);
            }
        }
    }
}
