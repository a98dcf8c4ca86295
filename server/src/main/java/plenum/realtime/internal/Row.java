package plenum.realtime.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;

/** A handful of streams of one chain that get their heartbeat together. Walking it takes no lock. */
final class Row {

    static final int SEATS = 32;

    private final Chain chain;
    private final Duration every;
    private final Set<Row> turn;
    private volatile Stream[] streams = new Stream[0];

    Row(Chain chain, Duration every, Turns turns) {
        this.chain = chain;
        this.every = every;
        this.turn = turns.next();
    }

    void begin() {
        turn.add(this);
    }

    void end() {
        turn.remove(this);
    }

    void beat(Instant at) {
        var heartbeat = chain.heartbeat(at);
        for (var stream : streams) {
            stream.beat(heartbeat);
        }
    }

    Stream[] streams() {
        return streams;
    }

    boolean isEmpty() {
        return streams.length == 0;
    }

    synchronized boolean seat(Stream stream) {
        if (streams.length == SEATS || !stream.manner().beat().equals(every)) {
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
