package plenum.realtime.internal;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Those who poll and wait for something to happen, each on a virtual thread of its own. */
final class Waiters {

    /** One who waits. Registered before looking, so that nothing can happen unseen in between. */
    final class Waiter implements AutoCloseable {

        private final String reader;
        private final CountDownLatch called = new CountDownLatch(1);

        private Waiter(String reader) {
            this.reader = reader;
        }

        void await(Duration patience) {
            try {
                var ignored = called.await(patience.toNanos(), TimeUnit.NANOSECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void close() {
            waiting.remove(this);
        }
    }

    private final Set<Waiter> waiting = ConcurrentHashMap.newKeySet();

    Waiter register(String reader) {
        var waiter = new Waiter(reader);
        waiting.add(waiter);
        return waiter;
    }

    void callAll() {
        call(reader -> true);
    }

    void call(String name) {
        call(name::equals);
    }

    private void call(Predicate<String> whom) {
        for (var waiter : waiting) {
            if (whom.test(waiter.reader)) {
                waiter.called.countDown();
            }
        }
    }
}
