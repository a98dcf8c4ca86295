package plenum.realtime.internal;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** What all channels share: the time, the figures, a timer, and the streams whose write is not through. */
@Component
final class Hub implements AutoCloseable {

    private final Clock clock;
    private final Ticker ticker;
    private final Figures figures;
    private final RealtimeSettings settings;
    private final ScheduledThreadPoolExecutor timer;
    private final ConcurrentMap<String, Channel> channels = new ConcurrentHashMap<>();
    private final ConcurrentMap<Duration, Turns> turns = new ConcurrentHashMap<>();
    private final Rounds rounds = new Rounds(this);
    private final Set<Stream> stuck = ConcurrentHashMap.newKeySet();
    private volatile boolean draining;

    Hub(Clock clock, Ticker ticker, MeterRegistry registry, RealtimeSettings settings) {
        this.settings = settings;
        this.clock = clock;
        this.ticker = ticker;
        this.figures = new Figures(registry);
        this.timer = new ScheduledThreadPoolExecutor(
                1,
                Thread.ofPlatform().daemon().name("streams").factory(),
                new ThreadPoolExecutor.DiscardPolicy()); // what comes after the end has nobody to be brought to
        timer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        timer.setRemoveOnCancelPolicy(true);
    }

    RealtimeSettings settings() {
        return settings;
    }

    Instant now() {
        return clock.instant();
    }

    long nanos() {
        return ticker.nanos();
    }

    Figures figures() {
        return figures;
    }

    ConcurrentMap<String, Channel> channels() {
        return channels;
    }

    /** The turns in which heartbeats of this interval are given. */
    Turns turns(Duration interval) {
        return turns.computeIfAbsent(interval, every -> new Turns(every, nanos()));
    }

    Collection<Turns> turns() {
        return turns.values();
    }

    Rounds rounds() {
        return rounds;
    }

    void later(Runnable task, long nanos) {
        timer.schedule(task, nanos, TimeUnit.NANOSECONDS);
    }

    void every(Duration interval, Runnable task) {
        timer.scheduleAtFixedRate(task, interval.toNanos(), interval.toNanos(), TimeUnit.NANOSECONDS);
    }

    void stuck(Stream stream) {
        stuck.add(stream);
    }

    void moves(Stream stream) {
        stuck.remove(stream);
    }

    Collection<Stream> stuck() {
        return stuck;
    }

    /** From now on nobody new is let in. */
    void drain() {
        draining = true;
    }

    boolean isDraining() {
        return draining;
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
