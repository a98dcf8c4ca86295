package plenum.realtime.internal;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;

/** What can be read about streams from outside: how many, how much, and what went wrong. */
final class Figures {

    /** Why a reader was cut off. */
    enum Cut {
        /** Too many bytes are waiting. */
        BEHIND,
        /** The network took nothing for too long. */
        STUCK,
        /** What had to be said could not be worked out. */
        BROKEN
    }

    /** What a reader got who came back with a position. */
    enum Resync {
        FRAMES,
        SNAPSHOT
    }

    private final List<AtomicInteger> open;
    private final List<Counter> cuts;
    private final List<Counter> resyncs;
    private final Counter frames;
    private final LongAdder deliveries = new LongAdder();

    Figures(MeterRegistry registry) {
        open = forEach(
                Pipe.Kind.class,
                kind -> registry.gauge(
                        "plenum.streams.open", Tags.of("transport", kind), new AtomicInteger(), AtomicInteger::get));
        cuts = forEach(Cut.class, why -> registry.counter("plenum.streams.cut", "reason", why));
        resyncs = forEach(Resync.class, kind -> registry.counter("plenum.streams.resyncs", "kind", kind));
        frames = registry.counter("plenum.streams.frames");
        FunctionCounter.builder("plenum.streams.deliveries", deliveries, LongAdder::sum)
                .register(registry);
    }

    void opened(Pipe.Kind kind) {
        open.get(kind.ordinal()).incrementAndGet();
    }

    void ended(Pipe.Kind kind) {
        open.get(kind.ordinal()).decrementAndGet();
    }

    int open() {
        return open.stream().mapToInt(AtomicInteger::get).sum();
    }

    void framed() {
        frames.increment();
    }

    void delivered(int count) {
        deliveries.add(count);
    }

    void cut(Cut reason) {
        cuts.get(reason.ordinal()).increment();
    }

    void resynced(Resync kind) {
        resyncs.get(kind.ordinal()).increment();
    }

    private static <E extends Enum<E>, M> List<M> forEach(Class<E> words, Function<String, M> meter) {
        return Arrays.stream(words.getEnumConstants())
                .map(word -> meter.apply(word.name().toLowerCase(Locale.ROOT)))
                .toList();
    }
}
