package plenum.bench.client;

/** Durations in buckets that grow with the value: 64 to each power of two, so a percentile is at most 1.6 % too high. */
public final class Latencies {

    private static final int BITS = 6;
    private static final int PER_OCTAVE = 1 << BITS;

    private final long[] counts = new long[(Long.SIZE - BITS) * PER_OCTAVE];
    private long count;
    private long highest;

    public void record(long nanos) {
        long value = Math.max(0, nanos);
        counts[bucket(value)]++;
        count++;
        highest = Math.max(highest, value);
    }

    public void add(Latencies more) {
        for (int bucket = 0; bucket < counts.length; bucket++) {
            counts[bucket] += more.counts[bucket];
        }
        count += more.count;
        highest = Math.max(highest, more.highest);
    }

    public long count() {
        return count;
    }

    public long highest() {
        return highest;
    }

    /** The smallest bucket end that at least this share of the durations does not exceed. */
    public long percentile(double percent) {
        long rank = Math.max(1, (long) Math.ceil(count * percent / 100));
        long passed = 0;
        for (int bucket = 0; bucket < counts.length; bucket++) {
            passed += counts[bucket];
            if (passed >= rank) {
                return Math.min(highest, end(bucket));
            }
        }
        return highest;
    }

    private static int bucket(long value) {
        int shift = Math.max(0, Long.SIZE - Long.numberOfLeadingZeros(value) - BITS - 1);
        return shift * PER_OCTAVE + (int) (value >>> shift);
    }

    private static long end(int bucket) {
        int shift = Math.max(0, bucket / PER_OCTAVE - 1);
        return ((long) (bucket - shift * PER_OCTAVE + 1) << shift) - 1;
    }
}
