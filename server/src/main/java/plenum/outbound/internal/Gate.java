package plenum.outbound.internal;

import java.util.concurrent.Semaphore;

/** How many may call one host at once, and whether anybody should. */
class Gate {

    static final int AT_ONCE = 8;

    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private Circuit circuit = Circuit.FRESH;

    Semaphore places() {
        return places;
    }

    synchronized boolean rests(long now) {
        return circuit.rests(now);
    }

    /** Whether whoever asks is let through, and then has to say how it went. */
    synchronized boolean ask(long now) {
        var next = circuit.asked(now);
        next.ifPresent(asked -> circuit = asked);
        return next.isPresent();
    }

    synchronized void answered(boolean well, long now) {
        circuit = circuit.answered(well, now);
    }

    boolean isIdle() {
        return places.availablePermits() == AT_ONCE && !places.hasQueuedThreads();
    }
}
