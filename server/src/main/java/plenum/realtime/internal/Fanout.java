package plenum.realtime.internal;

import java.util.Collection;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Brings what was published to the streams: at once after a pause, and in a burst with the next round, so that frames
 * that come close together leave in one write. Only where there are many streams is it taken off the writer's thread.
 */
final class Fanout implements Runnable {

    private final Hub hub;
    private final Collection<Chain> chains;
    private final AtomicInteger requests = new AtomicInteger();
    private volatile long ranAt;

    Fanout(Hub hub, Collection<Chain> chains) {
        this.hub = hub;
        this.chains = chains;
        this.ranAt = hub.nanos() - Rounds.PACE.toNanos();
    }

    void request() {
        if (requests.getAndIncrement() > 0) {
            return;
        }
        if (hub.nanos() - ranAt < Rounds.PACE.toNanos()) {
            hub.rounds().join(this);
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
                hub.rounds().join(this);
            }
        }
    }

    /** Whether waking everyone takes no longer than it would take to ask somebody else to do it. */
    boolean isSmall() {
        for (var chain : chains) {
            if (!chain.isSmall()) {
                return false;
            }
        }
        return true;
    }
}
