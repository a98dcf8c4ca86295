package plenum.realtime.internal;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import plenum.realtime.Bye;
import plenum.realtime.Manner;
import plenum.realtime.Position;
import plenum.realtime.Watch;
import tools.jackson.databind.node.ObjectNode;

/**
 * One reader's stream. Whoever has something for it puts it on the agenda and wakes it; one thread at a time writes,
 * everything that is due in one go, and at most one write is under way.
 */
final class Stream {

    static final long BYTES_BEHIND = 256 * 1024;
    static final Duration PATIENCE = Duration.ofSeconds(29); // looked at in steps, it is over within 30

    private static final Logger LOG = LoggerFactory.getLogger(Stream.class);
    private static final VarHandle WORK = field("work", int.class);
    private static final VarHandle FLIGHT = field("flight", int.class);
    private static final VarHandle OVER = field("over", boolean.class);

    private static final int LANDED = 0;
    private static final int STARTING = 1;
    private static final int IN_THE_AIR = 2;

    private final Channel channel;
    private final Watch watch;
    private final Pipe pipe;
    private final Agenda agenda;
    private volatile Manner manner;
    private volatile @Nullable Row row;
    private volatile int work; // how often woken since the writer last looked; 0 while nobody writes
    private volatile int flight; // of the one write: under way within write(), beyond it, or through
    private volatile long stuckSince;
    private volatile boolean over;

    Stream(Channel channel, Chain chain, Watch watch, @Nullable Position after, Pipe pipe) {
        this.channel = channel;
        this.watch = watch;
        this.pipe = pipe;
        this.manner = watch.manner();
        this.agenda = new Agenda(channel, chain, watch, after);
    }

    Watch watch() {
        return watch;
    }

    Manner manner() {
        return manner;
    }

    void behave(Manner other) {
        manner = other;
    }

    Pipe.Kind kind() {
        return pipe.kind();
    }

    boolean isOver() {
        return over;
    }

    void seatedIn(Chain chain, Row row) {
        agenda.continueIn(chain);
        this.row = row;
    }

    /** Leaves its row; the stream itself may go on in another. */
    void standUp() {
        var seat = row;
        if (seat != null) {
            seat.leave(this);
        }
    }

    /** Takes effect with the next waking, so that all streams of a channel can be told before the first one writes. */
    void startOver() {
        agenda.startOver();
    }

    void tell(Set<String> changed, ObjectNode me) {
        agenda.tell(changed, me);
        wake();
    }

    void say(Agenda.Notice notice) {
        agenda.say(notice);
        wake();
    }

    void beat(byte[] heartbeat) {
        agenda.beat(heartbeat);
        wake();
    }

    void dismiss(Bye reason) {
        agenda.dismiss(reason);
        wake();
    }

    void wake() {
        wake(new Parcel());
    }

    /** Writes what is due, unless somebody does already; then that one goes on with it. */
    void wake(Parcel parcel) {
        if ((int) WORK.getAndAdd(this, 1) == 0) {
            writeOrCut(parcel);
        } else if (flight == IN_THE_AIR && agenda.bytesBehind() > BYTES_BEHIND) {
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
        endIfFinished();
        writeOrCut(new Parcel());
    }

    boolean isStuck(long nanos) {
        return flight == IN_THE_AIR && nanos - stuckSince >= PATIENCE.toNanos();
    }

    void cut(Figures.Cut reason) {
        if (isFirstToEnd()) {
            channel.hub().figures().cut(reason);
            if (reason != Figures.Cut.BROKEN) {
                channel.fellBehind(this);
            }
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
        try {
            pipe.close();
        } catch (RuntimeException closedAlready) {
            LOG.debug("A stream had no end to come to", closedAlready);
        }
    }

    /** Whatever happens to one stream is not to reach who woke it, and through them the others. */
    private void writeOrCut(Parcel parcel) {
        try {
            write(parcel);
        } catch (RuntimeException | Error failure) {
            parcel.kept(); // part of it may be gone
            cutBroken(failure);
        }
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
            endIfFinished();
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

    private void endIfFinished() {
        if (agenda.isFinished()) {
            end();
        }
    }

    /** A reader whose own view cannot be had is sent away to come back; the others are not to notice. */
    private ByteBuffer[] dueOrCut(Parcel parcel) {
        try {
            return agenda.take(parcel);
        } catch (RuntimeException failure) {
            cutBroken(failure);
            return Agenda.NOTHING;
        }
    }

    private void cutBroken(Throwable failure) {
        LOG.warn("A stream of channel {} is cut", channel.name(), failure);
        cut(Figures.Cut.BROKEN);
    }

    private static VarHandle field(String name, Class<?> type) {
        try {
            return MethodHandles.lookup().findVarHandle(Stream.class, name, type);
        } catch (ReflectiveOperationException misspelt) {
            throw new IllegalStateException(misspelt);
        }
    }
}
