package plenum.planning.internal.forecast;

/** The generator SplitMix64: the same numbers from the same seed on every machine. */
public final class SplitMix {

    private long state;

    public SplitMix(long seed) {
        state = seed;
    }

    public long next() {
        state += 0x9E3779B97F4A7C15L;
        long mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /** A number from 0 to n - 1, without a division. */
    public int index(int n) {
        return (int) Math.unsignedMultiplyHigh(next(), n);
    }
}
