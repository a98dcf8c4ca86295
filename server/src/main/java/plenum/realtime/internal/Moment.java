package plenum.realtime.internal;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import plenum.realtime.Position;
import plenum.realtime.Snapshot;
import tools.jackson.databind.node.ObjectNode;

/** Where a chain stands: its view and the last frame that led there. A reader who starts here goes on with the next. */
final class Moment {

    private final Wire wire;
    private final Position position;
    private final Instant at;
    private final ObjectNode view;
    private final Frame last;
    private final ConcurrentMap<Long, Optional<ObjectNode>> deltas = new ConcurrentHashMap<>(0);
    private volatile @Nullable String checksum;
    private volatile byte @Nullable [] encoded;

    Moment(Wire wire, Position position, Instant at, ObjectNode view, Frame last) {
        this.wire = wire;
        this.position = position;
        this.at = at;
        this.view = view;
        this.last = last;
    }

    Position position() {
        return position;
    }

    ObjectNode view() {
        return view;
    }

    Frame last() {
        return last;
    }

    Snapshot snapshot() {
        return new Snapshot(position, view, checksum());
    }

    String checksum() {
        var known = checksum;
        if (known == null) {
            known = Checksum.of(view);
            checksum = known;
        }
        return known;
    }

    /** The snapshot frame. Thousands who come back at once share one encoding. */
    byte[] encoded() {
        var ready = encoded;
        if (ready == null) {
            synchronized (this) {
                ready = encoded;
                if (ready == null) {
                    ready = wire.snapshot(position, at, view, checksum());
                    encoded = ready;
                }
            }
        }
        return ready;
    }

    /**
     * All frames behind one as a single patch; empty if there is none, or if it is no shorter than the whole. Many who
     * were away together ask for the same.
     */
    Optional<ObjectNode> since(Frame seen) {
        return deltas.computeIfAbsent(seen.version(), version -> Deltas.between(seen, last, encoded().length));
    }

    /** Frees the encoding: while nobody joins, a quiet channel need not hold it. */
    void rest() {
        encoded = null;
        deltas.clear();
    }
}
