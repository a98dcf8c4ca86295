package plenum.realtime.internal;

import java.util.Arrays;

/** A handful of streams of one chain that get their heartbeat together. Walking it takes no lock. */
final class Row {

    static final int SEATS = 32;

    private final Chain chain;
    private final int slot;
    private volatile Stream[] streams = new Stream[0];

    Row(Chain chain, int slot) {
        this.chain = chain;
        this.slot = slot;
    }

    /** When in the heartbeat's interval it is this row's turn. */
    int slot() {
        return slot;
    }

    Stream[] streams() {
        return streams;
    }

    boolean isEmpty() {
        return streams.length == 0;
    }

    synchronized boolean seat(Stream stream) {
        if (streams.length == SEATS) {
            return false;
        }
        var more = Arrays.copyOf(streams, streams.length + 1);
        more[streams.length] = stream;
        streams = more;
        return true;
    }

    void leave(Stream stream) {
        synchronized (this) {
            streams = Arrays.stream(streams).filter(other -> other != stream).toArray(Stream[]::new);
        }
        chain.dropIfEmpty(this);
    }
}
