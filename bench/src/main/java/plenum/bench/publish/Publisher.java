package plenum.bench.publish;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** Publishes each accepted schedule on a thread of its own that looks at the clock every millisecond, like the reference programs do. */
public final class Publisher implements Consumer<Schedule> {

    private static final long TICK = TimeUnit.MILLISECONDS.toNanos(1);

    private final Hub hub;

    public Publisher(Hub hub) {
        this.hub = hub;
    }

    @Override
    public void accept(Schedule schedule) {
        Thread.ofPlatform().name("publisher").daemon().start(() -> run(schedule));
    }

    private void run(Schedule schedule) {
        var publication = new Publication(schedule, System.nanoTime());
        while (!publication.finished()) {
            publication.publishDue(System.nanoTime(), hub);
            LockSupport.parkNanos(TICK);
        }
    }
}
