package plenum.realtime.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import plenum.realtime.Bye;
import plenum.realtime.Change;
import plenum.realtime.Manner;
import plenum.realtime.Manner.Pace;
import plenum.realtime.Position;
import plenum.realtime.Snapshot;
import plenum.realtime.Watch;
import plenum.shared.Audience;
import tools.jackson.databind.node.ObjectNode;

/** One channel: a chain per audience, and who reads along. */
final class Channel {

    /** A reader whose audience changed while the channel was open, and the newest version of that time. */
    private record Moved(Audience audience, long version) {}

    private final Hub hub;
    private final String name;
    private final ReentrantLock writing = new ReentrantLock();
    private final Chains chains;
    private final Enquiries enquiries = new Enquiries(this);
    private final Readers readers;
    private final Map<String, Moved> moved = new ConcurrentHashMap<>();
    /** Who could not keep up and has not come back yet. */
    private final Set<String> slow = ConcurrentHashMap.newKeySet();

    private final Fanout fanout;
    private volatile @Nullable Bye farewell;

    Channel(Hub hub, String name, Map<String, String> stamp, Position at, Map<Audience, ObjectNode> views) {
        this.hub = hub;
        this.name = name;
        this.readers = new Readers(hub.settings().streamsPerReader());
        this.chains = new Chains(hub, new Wire(Map.copyOf(stamp)), at, views);
        this.fanout = new Fanout(hub, chains.all());
    }

    String name() {
        return name;
    }

    Hub hub() {
        return hub;
    }

    void startOver(Position at, Map<Audience, ObjectNode> views) {
        locked(() -> {
            moved.clear();
            slow.clear();
            enquiries.leaveTheBase();
            chains.restart(at, views);
            readers.forEach(Stream::startOver);
            return at;
        });
        readers.forEach(Stream::wake);
        enquiries.waiters().callAll();
    }

    void publish(Change change) {
        if (locked(() -> append(change))) {
            fanout.request();
            enquiries.waiters().callAll();
        }
    }

    private boolean append(Change change) {
        boolean seen = chains.take(change);
        if (seen) {
            enquiries.leaveTheBase();
        }
        for (var chain : chains.all()) {
            chain.plan().ifPresent(wait -> hub.later(() -> release(chain), wait.toNanos()));
        }
        return seen;
    }

    private void release(Chain chain) {
        boolean seen = locked(chain::release);
        if (seen) {
            hub.figures().framed();
            enquiries.leaveTheBase();
            fanout.request();
            enquiries.waiters().callAll();
        }
    }

    void say(@Nullable Audience audience, Agenda.Notice notice) {
        readers.forEach(stream -> {
            if (audience == null || audienceOf(stream.watch()) == audience) {
                stream.say(notice);
            }
        });
    }

    void say(String reader, Agenda.Notice notice) {
        readers.of(reader).forEach(stream -> stream.say(notice));
    }

    void adapt(String reader, Manner manner) {
        locked(() -> reseat(reader, stream -> {
            boolean otherPace = stream.manner().pace() != manner.pace();
            stream.behave(manner);
            return otherPace;
        }));
        wake(reader);
    }

    void tell(String reader, Set<String> changed, ObjectNode me) {
        readers.of(reader).forEach(stream -> stream.tell(changed, me));
        enquiries.waiters().call(reader);
    }

    void move(String reader, Audience audience) {
        locked(() -> {
            moved.put(reader, new Moved(audience, chains.newestVersion()));
            return reseat(reader, stream -> true);
        });
        wake(reader);
    }

    /** Seats all streams of a reader where they belong now; those for whom the change says so begin there anew. */
    private List<Stream> reseat(String reader, Predicate<Stream> change) {
        var theirs = readers.of(reader);
        for (var stream : theirs) {
            stream.standUp();
            boolean anew = change.test(stream);
            seat(stream, chainOf(stream));
            if (anew) {
                stream.startOver();
            }
        }
        return theirs;
    }

    private Chain chainOf(Stream stream) {
        var watch = stream.watch();
        return chains.get(audienceOf(watch), stream.manner().pace(), watch.terse());
    }

    private void wake(String reader) {
        readers.of(reader).forEach(Stream::wake);
        enquiries.waiters().call(reader);
    }

    void dismiss(String reader, Bye reason) {
        readers.of(reader).forEach(stream -> stream.dismiss(reason));
        enquiries.waiters().call(reader);
    }

    void signedOut(UUID signIn) {
        readers.forEach(stream -> {
            if (signIn.equals(stream.watch().signIn())) {
                stream.dismiss(Bye.SIGNED_OUT);
            }
        });
    }

    void close(Bye reason) {
        farewell = reason;
        readers.forEach(stream -> stream.dismiss(reason));
        enquiries.waiters().callAll();
    }

    /** Lets a reader in: from here on every frame reaches them, and their leaving will be noticed. */
    void join(Watch watch, @Nullable Position after, Pipe pipe) {
        var stream = new Stream(this, chainOf(watch), watch, after, pipe);
        pipe.carry(stream);
        watch.attendance().opened();
        hub.figures().opened(pipe.kind());
        locked(() -> {
            seat(stream, chainOf(watch));
            readers.add(stream);
            return stream;
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

    void fellBehind(Stream stream) {
        slow.add(stream.watch().reader());
    }

    /** Whether a reader comes back who could not keep up: whole is shorter for them than what they missed. */
    boolean returns(String reader) {
        return slow.remove(reader);
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
        return chains.get(audience, Pace.AT_ONCE, false).now().snapshot();
    }

    Snapshot snapshot(Watch watch) {
        return chainOf(watch).now().snapshot();
    }

    Enquiries enquiries() {
        return enquiries;
    }

    boolean isClosed() {
        return farewell != null;
    }

    boolean hasReaders() {
        return !readers.isEmpty() || chains.haveReaders();
    }

    /** Lets go of what nobody will ask for again. */
    void tidy() {
        locked(() -> {
            chains.tidy();
            return chains;
        });
    }

    private Audience audienceOf(Watch watch) {
        var move = moved.get(watch.reader());
        return move == null ? watch.audience() : move.audience();
    }

    Chain chainOf(Watch watch) {
        return chains.get(audienceOf(watch), watch.manner().pace(), watch.terse());
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

    <T> T locked(Supplier<T> action) {
        writing.lock();
        try {
            return action.get();
        } finally {
            writing.unlock();
        }
    }
}
