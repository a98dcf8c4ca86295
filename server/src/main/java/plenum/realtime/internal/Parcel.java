package plenum.realtime.internal;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of one frame on their way round a chain: one buffer handed to stream after stream, as long as each takes it
 * whole. A stream that cannot keep up keeps the buffer, and the next one gets another.
 */
final class Parcel {

    private @Nullable Frame frame;
    private ByteBuffer @Nullable [] bytes;

    ByteBuffer[] of(Frame wanted) {
        var ready = bytes;
        if (ready == null || frame != wanted) {
            ready = new ByteBuffer[] {ByteBuffer.wrap(wanted.wire())};
            frame = wanted;
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
