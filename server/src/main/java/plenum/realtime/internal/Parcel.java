package plenum.realtime.internal;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of the frames due on their way round a chain: one buffer handed to stream after stream, as long as they
 * stand at the same place and each takes it whole. A stream that cannot keep up keeps the buffer, and the next one gets
 * another.
 */
final class Parcel {

    private @Nullable Frame place;
    private @Nullable Frame last;
    private ByteBuffer @Nullable [] bytes;

    /** What lies behind the place, up to and including the last. */
    ByteBuffer[] of(Frame place, Frame last) {
        var ready = bytes;
        if (ready == null || this.place != place || this.last != last) {
            ready = new ByteBuffer[] {ByteBuffer.wrap(place.next() == last ? last.wire() : place.wireUpTo(last))};
            this.place = place;
            this.last = last;
            bytes = ready;
        }
        return ready;
    }

    /** Taken whole: the next one may have the same buffer. */
    void taken() {
        var ready = bytes;
        if (ready != null) {
            ready[0].rewind();
        }
    }

    void kept() {
        bytes = null;
    }
}
