package plenum.realtime.internal;

import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Brings what was published to the streams: at once after a pause, and in a burst every few milliseconds, so that frames
 * that come close together leave in one write. Only where there are many streams is it taken off the writer's thread.
 */
final class Fanout implements Runnable {

    static final Duration PACE = Duration.ofMillis(20);

    private final Hub hub;
    private final Collection<Chain> chains;
    private final AtomicInteger requests = new AtomicInteger();
    private volatile long ranAt;

    Fanout(Hub hub, Collection<Chain> chains) {
        this.hub = hub;
        this.chains = chains;
        this.ranAt = hub.nanos() - PACE.toNanos();
    }

    void request() {
        if (requests.getAndIncrement() > 0) {
            return;
        }
        if (pause() > 0) {
            startLater();
        } else if (isSmall()) {
            run();
        } else {
            Thread.startVirtualThread(this);
        }
    }

    @Override
    public void run() {
        int seen = requests.get();
        ranAt = hub.nanos();
        try {
            for (var chain : chains) {
                chain.wakeAll();
            }
        } finally {
            if (requests.addAndGet(-seen) > 0) {
                startLater();
            }
        }
    }

    private void startLater() {
        hub.later(() -> Thread.startVirtualThread(this), pause());
    }

    private long pause() {
        return ranAt + PACE.toNanos() - hub.nanos();
    }

    private boolean isSmall() {
        for (var chain : chains) {
            if (!chain.isSmall()) {
                return false;
            }
        }
        return true;
    }
}
