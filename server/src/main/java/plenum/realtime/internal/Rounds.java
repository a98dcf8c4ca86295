package plenum.realtime.internal;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Frames that follow one another closely are held for up to {@link #PACE} and then leave together. Channels whose time
 * comes within the same {@link #STEP} are served in one round, so that a house full of bursts wakes at most once per step.
 */
final class Rounds {

    static final Duration PACE = Duration.ofMillis(20);

    private static final Duration STEP = Duration.ofMillis(2);
    private static final int SMALL_ONES =
            64; // on the timer's own thread; more of them would keep it from the heartbeats

    private record Held(Fanout fanout, long until) {}

    private final Hub hub;
    private final Queue<Held> waiting = new ConcurrentLinkedQueue<>(); // all are held equally long: first in, first out
    private final AtomicBoolean planned = new AtomicBoolean();

    Rounds(Hub hub) {
        this.hub = hub;
    }

    void join(Fanout fanout) {
        long until = hub.nanos() + PACE.toNanos();
        waiting.add(new Held(fanout, until - Math.floorMod(until, STEP.toNanos())));
        plan();
    }

    private void plan() {
        var first = waiting.peek();
        if (first != null && planned.compareAndSet(false, true)) {
            hub.later(() -> begin(first.until), first.until - hub.nanos());
        }
    }

    private void begin(long due) {
        try {
            run(due);
        } finally {
            planned.set(false);
            plan(); // whatever happened to one channel, the others are not to wait for ever
        }
    }

    private void run(long due) {
        int taken = 0;
        for (var held = waiting.peek(); held != null && held.until <= due; held = waiting.peek()) {
            waiting.remove();
            var fanout = held.fanout;
            if (fanout.isSmall() && taken++ < SMALL_ONES) {
                fanout.run();
            } else {
                Thread.startVirtualThread(fanout);
            }
        }
    }
}
