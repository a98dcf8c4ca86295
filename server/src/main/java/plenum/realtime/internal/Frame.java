package plenum.realtime.internal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One frame of a chain, encoded once, linked to its successor. A stream's place in the chain is the last frame it took,
 * so readers need no queues; a frame goes when neither the chain nor any reader holds it.
 */
final class Frame {

    private final long version;
    private final int number;
    private final byte[] wire;
    private final int jsonStart;
    private final long end;
    private final long bornAt;
    private final long at;
    private volatile @Nullable Frame next;

    private Frame(long version, int number, byte[] wire, int jsonStart, long end, long bornAt, long at) {
        this.version = version;
        this.number = number;
        this.wire = wire;
        this.jsonStart = jsonStart;
        this.end = end;
        this.bornAt = bornAt;
        this.at = at;
    }

    /** Where a chain begins. It has no bytes, and nobody can resume from it. */
    static Frame base(long version) {
        return new Frame(version, 0, new byte[0], 0, 0, 0, Long.MIN_VALUE);
    }

    Frame followedBy(long version, byte[] wire, int jsonStart, long bornAt, Instant at) {
        var successor = new Frame(version, number + 1, wire, jsonStart, end + wire.length, bornAt, at.toEpochMilli());
        next = successor;
        return successor;
    }

    long version() {
        return version;
    }

    /** How many frames the chain has had up to this one. */
    int number() {
        return number;
    }

    byte[] wire() {
        return wire;
    }

    String json() {
        return new String(wire, jsonStart, wire.length - jsonStart - Wire.END_LINES.length(), StandardCharsets.UTF_8);
    }

    boolean isBase() {
        return wire.length == 0;
    }

    /** Whether what it tells had happened before that moment. */
    boolean isBefore(Instant moment) {
        return at < moment.toEpochMilli();
    }

    long bornAt() {
        return bornAt;
    }

    /** As far as one goes at once: to the newest frame, to the given end, or until that many bytes are behind one. */
    Frame further(long bytes, @Nullable Frame until) {
        var reached = this;
        while (reached != until && reached.end - end < bytes && reached.next != null) {
            reached = reached.next;
        }
        return reached;
    }

    @Nullable
    Frame next() {
        return next;
    }

    /** The bytes of all frames behind this one, up to and including the other. */
    byte[] wireUpTo(Frame later) {
        var together = new byte[Math.toIntExact(bytesUpTo(later))];
        int filled = 0;
        for (var frame = next; frame != null && filled < together.length; frame = frame.next) {
            System.arraycopy(frame.wire, 0, together, filled, frame.wire.length);
            filled += frame.wire.length;
        }
        return together;
    }

    /** How many bytes of the chain lie behind this frame, up to and including the other. */
    long bytesUpTo(Frame later) {
        return later.end - end;
    }
}
