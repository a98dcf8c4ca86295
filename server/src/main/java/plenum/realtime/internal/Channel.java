package plenum.realtime.internal;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import plenum.realtime.Bye;
import plenum.realtime.Change;
import plenum.realtime.Polled;
import plenum.realtime.Position;
import plenum.realtime.Snapshot;
import plenum.realtime.Watch;
import plenum.shared.Audience;
import plenum.shared.Problem;
import tools.jackson.databind.node.ObjectNode;

/** One channel: a chain per audience, and who reads along. */
final class Channel {

    /** A reader whose audience changed while the channel was open, and the newest version of that time. */
    private record Moved(Audience audience, long version) {}

    private final Hub hub;
    private final String name;
    private final Wire wire;
    private final ReentrantLock writing = new ReentrantLock();
    private final Map<Audience, Chain> chains = new EnumMap<>(Audience.class);
    private final Readers readers = new Readers();
    private final Map<String, Moved> moved = new ConcurrentHashMap<>();
    private final Set<String> sawTheBase = ConcurrentHashMap.newKeySet();
    private final Waiters waiters = new Waiters();
    private final Fanout fanout;
    private volatile @Nullable Bye farewell;

    Channel(Hub hub, String name, Map<String, String> stamp, Position at, Map<Audience, ObjectNode> views) {
        this.hub = hub;
        this.name = name;
        this.wire = new Wire(Map.copyOf(stamp));
        views.forEach((audience, view) ->
                chains.put(audience, new Chain(wire, hub.turns(), at, hub.now(), view, hub.nanos())));
        this.fanout = new Fanout(hub, chains.values());
    }

    String name() {
        return name;
    }

    Hub hub() {
        return hub;
    }

    Wire wire() {
        return wire;
    }

    void startOver(Position at, Map<Audience, ObjectNode> views) {
        locked(() -> {
            moved.clear();
            sawTheBase.clear();
            views.forEach((audience, view) -> chain(audience).restart(at, hub.now(), view, hub.nanos()));
            readers.forEach(Stream::startOver);
        });
        readers.forEach(Stream::wake);
        waiters.callAll();
    }

    void publish(Change change) {
        if (append(change)) {
            fanout.request();
            waiters.callAll();
        }
    }

    private boolean append(Change change) {
        boolean seen = false;
        writing.lock();
        try {
            for (var view : change.views().entrySet()) {
                if (chain(view.getKey()).append(change, view.getValue(), hub.nanos())) {
                    hub.figures().framed();
                    seen = true;
                }
            }
            if (seen) {
                sawTheBase.clear();
            }
        } finally {
            writing.unlock();
        }
        return seen;
    }

    void tell(String reader, Set<String> changed, ObjectNode me) {
        readers.of(reader).forEach(stream -> stream.tell(changed, me));
        waiters.call(reader);
    }

    void move(String reader, Audience audience) {
        locked(() -> {
            moved.put(reader, new Moved(audience, newestVersion()));
            for (var stream : readers.of(reader)) {
                stream.standUp();
                seat(stream, chain(audience));
                stream.startOver();
            }
        });
        readers.of(reader).forEach(Stream::wake);
        waiters.call(reader);
    }

    void dismiss(String reader, Bye reason) {
        readers.of(reader).forEach(stream -> stream.dismiss(reason));
        waiters.call(reader);
    }

    void close(Bye reason) {
        farewell = reason;
        readers.forEach(stream -> stream.dismiss(reason));
        waiters.callAll();
    }

    /** Lets a reader in: from here on every frame reaches them, and their leaving will be noticed. */
    void join(Watch watch, @Nullable Position after, Pipe pipe) {
        var stream = new Stream(this, chain(audienceOf(watch)), watch, after, pipe);
        pipe.carry(stream);
        watch.attendance().opened();
        hub.figures().opened(pipe.kind());
        locked(() -> {
            seat(stream, chain(audienceOf(watch)));
            readers.add(stream);
        });
        if (stream.isOver()) {
            forget(stream);
        }
        readers.replaceOldest(watch.reader());
        var reason = farewell;
        if (reason != null) {
            stream.dismiss(reason);
        }
        stream.wake();
    }

    void left(Stream stream) {
        forget(stream);
        hub.moves(stream);
        hub.figures().ended(stream.kind());
        Thread.startVirtualThread(stream.watch().attendance()::ended);
    }

    /** The frame a reader at this position has seen last; empty if only a snapshot can help. */
    Optional<Frame> bridge(String reader, Chain chain, @Nullable Position position) {
        var move = moved.get(reader);
        if (position == null || (move != null && position.version() <= move.version())) {
            return Optional.empty();
        }
        return chain.bridge(position);
    }

    Snapshot snapshot(Audience audience) {
        return chain(audience).now().snapshot();
    }

    Polled poll(Watch watch, @Nullable Position since, Duration patience) {
        try (var waiter = waiters.register(watch.reader())) {
            var polled = look(watch, since);
            if (polled instanceof Polled.NothingNew && patience.isPositive() && farewell == null) {
                waiter.await(patience);
                polled = look(watch, since);
            }
            return polled;
        }
    }

    boolean hasReaders() {
        return !readers.isEmpty() || chains.values().stream().anyMatch(Chain::hasReaders);
    }

    /** Lets go of what nobody will ask for again. */
    void tidy() {
        locked(() -> chains.values().forEach(chain -> {
            chain.trim(hub.nanos());
            chain.now().rest();
        }));
    }

    private Polled look(Watch watch, @Nullable Position since) {
        writing.lock(); // position and frames belong together
        try {
            var chain = chain(audienceOf(watch));
            var seen = bridge(watch.reader(), chain, since);
            return seen.isPresent() ? missed(chain, seen.get()) : whole(chain, watch.reader(), since);
        } finally {
            writing.unlock();
        }
    }

    private static Polled missed(Chain chain, Frame seen) {
        var position = chain.now().position();
        var texts = Chain.textsAfter(seen);
        return texts.isEmpty() ? new Polled.NothingNew(position) : new Polled.Frames(position, texts);
    }

    /** Nobody can resume from the base, unless they got it from this very channel and it is still the present. */
    private Polled whole(Chain chain, String reader, @Nullable Position since) {
        var moment = chain.now();
        if (moment.last().isBase()
                && !sawTheBase.add(reader)
                && moment.position().equals(since)) {
            return new Polled.NothingNew(moment.position());
        }
        return new Polled.Whole(moment.snapshot());
    }

    private Audience audienceOf(Watch watch) {
        var move = moved.get(watch.reader());
        return move == null ? watch.audience() : move.audience();
    }

    private Chain chain(Audience audience) {
        var chain = chains.get(audience);
        if (chain == null) {
            throw Problem.NOT_FOUND.refusal();
        }
        return chain;
    }

    private void seat(Stream stream, Chain chain) {
        stream.seatedIn(chain, chain.seat(stream));
        if (stream.isOver()) {
            stream.standUp(); // it ended while it was being seated
        }
    }

    private void forget(Stream stream) {
        stream.standUp();
        readers.remove(stream);
    }

    private long newestVersion() {
        return chains.values().stream()
                .mapToLong(chain -> chain.now().position().version())
                .max()
                .orElse(0);
    }

    private void locked(Runnable action) {
        writing.lock();
        try {
            action.run();
        } finally {
            writing.unlock();
        }
    }
}
