package plenum.realtime.internal;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Brings what was published to the streams, off the writer's thread: at once after a pause, and in a burst every few
 * milliseconds, so that frames that come close together leave in one write.
 */
final class Fanout implements Runnable {

    static final Duration PACE = Duration.ofMillis(20);

    private final Hub hub;
    private final Runnable wakeAll;
    private final AtomicInteger requests = new AtomicInteger();
    private volatile long ranAt;

    Fanout(Hub hub, Runnable wakeAll) {
        this.hub = hub;
        this.wakeAll = wakeAll;
        this.ranAt = hub.nanos() - PACE.toNanos();
    }

    void request() {
        if (requests.getAndIncrement() == 0) {
            start();
        }
    }

    @Override
    public void run() {
        int seen = requests.get();
        ranAt = hub.nanos();
        wakeAll.run();
        if (requests.addAndGet(-seen) > 0) {
            start();
        }
    }

    private void start() {
        long wait = ranAt + PACE.toNanos() - hub.nanos();
        if (wait <= 0) {
            Thread.startVirtualThread(this);
        } else {
            hub.later(() -> Thread.startVirtualThread(this), wait);
        }
    }
}
