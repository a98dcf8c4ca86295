package plenum.realtime.internal;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import plenum.realtime.Bye;
import plenum.realtime.Position;
import plenum.realtime.Watch;
import tools.jackson.databind.node.ObjectNode;

/**
 * One reader's stream: a place in a chain and what is still to be said to this reader alone. Whoever has something for
 * it leaves it here and wakes it; one thread at a time writes, everything that is due in one go, one write under way.
 */
final class Stream {

    static final long BYTES_BEHIND = 256 * 1024;
    static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Logger LOG = LoggerFactory.getLogger(Stream.class);
    private static final ByteBuffer[] NOTHING = {};
    private static final int FRAMES_PER_WRITE = 64;
    private static final VarHandle WORK = field("work", int.class);
    private static final VarHandle FLIGHT = field("flight", int.class);
    private static final VarHandle OVER = field("over", boolean.class);

    private static final int LANDED = 0;
    private static final int STARTING = 1;
    private static final int IN_THE_AIR = 2;

    private record Told(Set<String> changed, ObjectNode me) {}

    private final Channel channel;
    private final Watch watch;
    private final Pipe pipe;
    private volatile Chain chain;
    private volatile @Nullable Row row;
    private volatile Frame place;
    private @Nullable Position after;

    private volatile boolean begins = true;
    private volatile boolean startsOver;
    private volatile byte @Nullable [] beat;
    private volatile @Nullable Bye bye;
    private volatile @Nullable Told told; // replaced under this stream's lock, so that nothing told is lost
    private boolean meIsDue;
    private boolean lastWords;

    private volatile int work;
    private volatile int flight;
    private volatile long stuckSince;
    private volatile boolean over;

    Stream(Channel channel, Chain chain, Watch watch, @Nullable Position after, Pipe pipe) {
        this.channel = channel;
        this.chain = chain;
        this.watch = watch;
        this.after = after;
        this.pipe = pipe;
        this.place = chain.now().last();
    }

    Watch watch() {
        return watch;
    }

    Pipe.Kind kind() {
        return pipe.kind();
    }

    boolean isOver() {
        return over;
    }

    void seatedIn(Chain chain, Row row) {
        this.chain = chain;
        this.row = row;
    }

    /** Leaves its row; the stream itself may go on in another. */
    void standUp() {
        var seat = row;
        if (seat != null) {
            seat.leave(this);
        }
    }

    /** What comes next is the present moment as a whole. */
    void startOver() {
        startsOver = true;
    }

    void tell(Set<String> changed, ObjectNode me) {
        synchronized (this) {
            var all = new HashSet<>(changed);
            var untold = told;
            if (untold != null) {
                all.addAll(untold.changed);
            }
            told = new Told(all, me);
        }
        wake();
    }

    void beat(byte[] heartbeat) {
        beat = heartbeat;
        wake();
    }

    void dismiss(Bye reason) {
        if (bye == null) {
            bye = reason;
        }
        wake();
    }

    void wake() {
        wake(new Parcel());
    }

    /** Writes what is due, unless somebody does already; then that one goes on with it. */
    void wake(Parcel parcel) {
        if ((int) WORK.getAndAdd(this, 1) == 0) {
            write(parcel);
        } else if (flight == IN_THE_AIR
                && !startsOver
                && place.bytesUpTo(chain.now().last()) > BYTES_BEHIND) {
            cut(Figures.Cut.BEHIND);
        }
    }

    /** The pipe has taken everything it was given. */
    void written() {
        if (FLIGHT.compareAndSet(this, STARTING, LANDED)) {
            return; // still inside write(), which goes on by itself
        }
        flight = LANDED;
        channel.hub().moves(this);
        afterWrite();
        write(new Parcel());
    }

    boolean isStuck(long nanos) {
        return flight == IN_THE_AIR && nanos - stuckSince >= PATIENCE.toNanos();
    }

    void cut(Figures.Cut reason) {
        if (isFirstToEnd()) {
            channel.hub().figures().cut(reason);
            free();
        }
    }

    /** The end, whoever brings it about. */
    void end() {
        if (isFirstToEnd()) {
            free();
        }
    }

    private boolean isFirstToEnd() {
        return OVER.compareAndSet(this, false, true);
    }

    private void free() {
        channel.left(this);
        pipe.close();
    }

    private void write(Parcel parcel) {
        int seen = work;
        while (!over) {
            var due = dueOrCut(parcel);
            if (due.length == 0) {
                seen = (int) WORK.getAndAdd(this, -seen) - seen;
                if (seen == 0) {
                    return;
                }
                continue;
            }
            flight = STARTING;
            pipe.write(due);
            if (flight == STARTING && staysInTheAir()) {
                parcel.kept();
                return;
            }
            parcel.taken();
            afterWrite();
        }
    }

    /** A write that the network did not take at once: {@link #written} will go on, or the pulse will lose patience. */
    private boolean staysInTheAir() {
        stuckSince = channel.hub().nanos();
        channel.hub().stuck(this);
        boolean flying = FLIGHT.compareAndSet(this, STARTING, IN_THE_AIR);
        if (!flying || over) {
            channel.hub().moves(this);
        }
        return flying;
    }

    private void afterWrite() {
        if (lastWords) {
            end();
        }
    }

    /** A reader whose own view cannot be had is sent away to come back; the others are not to notice. */
    private ByteBuffer[] dueOrCut(Parcel parcel) {
        try {
            return due(parcel);
        } catch (RuntimeException failure) {
            LOG.warn("A stream of channel {} is cut", channel.name(), failure);
            cut(Figures.Cut.BROKEN);
            return NOTHING;
        }
    }

    private ByteBuffer[] due(Parcel parcel) {
        if (lastWords) {
            return NOTHING;
        }
        var frame = place.next();
        if (frame != null && frame.next() == null && isPlain()) {
            place = frame;
            channel.hub().figures().delivered(1);
            return parcel.of(frame);
        }
        var due = new ArrayList<ByteBuffer>();
        addOpening(due);
        addFrames(due);
        if (place.next() == null) {
            addOwn(due);
        }
        return due.toArray(NOTHING);
    }

    /** Nothing but frames is due, as nearly always. */
    private boolean isPlain() {
        return !begins && !startsOver && !meIsDue && beat == null && bye == null && told == null;
    }

    private void addOpening(List<ByteBuffer> due) {
        if (begins) {
            due.add(ByteBuffer.wrap(Wire.retry()));
        }
        if (startsOver || begins) {
            boolean resumes = begins && !startsOver;
            begins = false;
            startsOver = false;
            meIsDue = true;
            begin(due, resumes);
        }
    }

    private void begin(List<ByteBuffer> due, boolean resumes) {
        var position = resumes ? after : null;
        after = null;
        var seen = channel.bridge(watch.reader(), chain, position);
        if (position != null) {
            channel.hub().figures().resynced(seen.isPresent() ? Figures.Resync.FRAMES : Figures.Resync.SNAPSHOT);
        }
        if (seen.isPresent()) {
            place = seen.get();
            return;
        }
        var moment = chain.now();
        place = moment.last();
        due.add(ByteBuffer.wrap(moment.encoded()));
    }

    private void addFrames(List<ByteBuffer> due) {
        var last = place;
        int count = 0;
        for (var frame = last.next(); frame != null && count < FRAMES_PER_WRITE; frame = frame.next()) {
            due.add(ByteBuffer.wrap(frame.wire()));
            last = frame;
            count++;
        }
        if (count > 0) {
            place = last;
            channel.hub().figures().delivered(count);
        }
    }

    private void addOwn(List<ByteBuffer> due) {
        addMe(due);
        var heartbeat = beat;
        if (heartbeat != null) {
            beat = null;
            due.add(ByteBuffer.wrap(heartbeat));
        }
        var reason = bye;
        if (reason != null) {
            lastWords = true;
            if (reason == Bye.DRAINING) {
                due.add(ByteBuffer.wrap(Wire.retry()));
            }
            due.add(ByteBuffer.wrap(Wire.bye(reason)));
        }
    }

    private void addMe(List<ByteBuffer> due) {
        Told news;
        synchronized (this) {
            news = told;
            told = null;
        }
        var asked = watch.me();
        if (meIsDue && asked != null && news == null) {
            news = new Told(Set.of(), asked.get());
        }
        meIsDue = false;
        if (news != null) {
            due.add(ByteBuffer.wrap(
                    channel.wire().self(place.version(), channel.hub().now(), news.changed, news.me)));
        }
    }

    private static VarHandle field(String name, Class<?> type) {
        try {
            return MethodHandles.lookup().findVarHandle(Stream.class, name, type);
        } catch (ReflectiveOperationException misspelt) {
            throw new IllegalStateException(misspelt);
        }
    }
}
