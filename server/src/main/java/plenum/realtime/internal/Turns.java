package plenum.realtime.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Spreads rows over the interval of their heartbeats, so that a tick touches only those whose turn it is. */
final class Turns {

    static final int COUNT = 60;

    private final List<Set<Row>> turns = java.util.stream.Stream.<Set<Row>>generate(ConcurrentHashMap::newKeySet)
            .limit(COUNT)
            .toList();
    private final AtomicInteger given = new AtomicInteger();
    private final long step;
    private long beatenUntil;
    private int turn;

    Turns(Duration interval, long nanos) {
        this.step = interval.dividedBy(COUNT).toNanos();
        this.beatenUntil = nanos;
    }

    Set<Row> next() {
        return turns.get(Math.floorMod(given.getAndIncrement(), COUNT));
    }

    /** The rows whose turn has come since the last time; none twice. Called by the one who walks around. */
    List<Set<Row>> due(long nanos) {
        long due = Math.min(COUNT, (nanos - beatenUntil) / step);
        beatenUntil = due == COUNT ? nanos : beatenUntil + due * step;
        var theirs = new ArrayList<Set<Row>>((int) due);
        for (; due > 0; due--) {
            theirs.add(turns.get(turn));
            turn = (turn + 1) % COUNT;
        }
        return theirs;
    }
}
