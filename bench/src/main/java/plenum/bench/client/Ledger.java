package plenum.bench.client;

import plenum.bench.publish.Schedule;

/** What every stream received of one run: each frame must come once, in order. Anything else is counted, never forgiven. */
public final class Ledger {

    private final Schedule schedule;
    private final int streams;
    private final int words;
    private final long[] seen;
    private final int[] highest;
    private final Latencies latencies = new Latencies();
    private long received;
    private long duplicated;
    private long reordered;
    private long unknown;

    public Ledger(int streams, Schedule schedule) {
        this.schedule = schedule;
        this.streams = streams;
        this.words = schedule.frames() / Long.SIZE + 1;
        this.seen = new long[streams * words];
        this.highest = new int[streams];
    }

    /** A frame of {@code run} with a number counted from 1, due at one instant of the monotonic clock and read at another. */
    public void record(int stream, int run, int number, long dueAt, long readAt) {
        if (run != schedule.run() || number < 1 || number > schedule.frames()) {
            unknown++;
            return;
        }
        int word = stream * words + number / Long.SIZE;
        long bit = 1L << number % Long.SIZE;
        if ((seen[word] & bit) != 0) {
            duplicated++;
            return;
        }
        seen[word] |= bit;
        received++;
        if (number < highest[stream]) {
            reordered++;
        }
        highest[stream] = Math.max(highest[stream], number);
        latencies.record(readAt - dueAt);
    }

    /** The sum of all room sizes, times the frames of a room. */
    public long expected() {
        return (long) streams * schedule.frames();
    }

    public boolean complete() {
        return received == expected();
    }

    /** Nothing lost, doubled, reordered or unknown: only such a run has a figure. */
    public boolean clean() {
        return complete() && duplicated == 0 && reordered == 0 && unknown == 0;
    }

    public long received() {
        return received;
    }

    public long lost() {
        return expected() - received;
    }

    public long duplicated() {
        return duplicated;
    }

    public long reordered() {
        return reordered;
    }

    public long unknown() {
        return unknown;
    }

    public Latencies latencies() {
        return latencies;
    }

    @Override
    public String toString() {
        return "%d of %d received, %d lost, %d duplicated, %d reordered, %d unknown"
                .formatted(received, expected(), lost(), duplicated, reordered, unknown);
    }
}
