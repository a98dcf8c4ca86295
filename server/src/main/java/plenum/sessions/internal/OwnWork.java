package plenum.sessions.internal;

import java.util.concurrent.Semaphore;

/**
 * What rooms do by themselves, a few at a time. Thousands may be due in the same second, and the connections to the
 * database are for the people first: who waits here waits for long, who waits for a connection is refused.
 */
final class OwnWork {

    private static final int AT_ONCE = 3;

    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    void inTurn(Runnable work) {
        turns.acquireUninterruptibly();
        try {
            work.run();
        } finally {
            turns.release();
        }
    }
}
