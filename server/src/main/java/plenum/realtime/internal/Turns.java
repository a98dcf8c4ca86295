package plenum.realtime.internal;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Spreads the rows of all channels over the heartbeat's interval, so that a tick touches only those whose turn it is. */
final class Turns {

    static final int COUNT = 60;

    private final List<Set<Row>> turns = java.util.stream.Stream.<Set<Row>>generate(ConcurrentHashMap::newKeySet)
            .limit(COUNT)
            .toList();
    private final AtomicInteger given = new AtomicInteger();

    Set<Row> next() {
        return turns.get(Math.floorMod(given.getAndIncrement(), COUNT));
    }

    Set<Row> at(int turn) {
        return turns.get(turn);
    }
}
