package plenum.bench.figures;

import java.util.stream.IntStream;

/** How fast this machine is right now: the time of a fixed piece of work, in milliseconds. */
public record Calibration(double milliseconds) {

    private static final int STEPS = 60_000_000;
    private static final double MOST_MOVEMENT = 0.25;

    public static Calibration now() {
        var samples = new Samples();
        IntStream.range(0, 5).forEach(i -> samples.add(work()));
        return new Calibration(samples.median().orElseThrow());
    }

    /** How much slower (or faster, negative) the machine has become since the first calibration. */
    public double movedSince(Calibration first) {
        return milliseconds / first.milliseconds - 1;
    }

    /** Whether what was measured between the two has to be thrown away. */
    public boolean spoils(Calibration first) {
        return Math.abs(movedSince(first)) > MOST_MOVEMENT;
    }

    private static double work() {
        long startedAt = System.nanoTime();
        long state = 88172645463325252L;
        for (int i = 0; i < STEPS; i++) {
            state ^= state << 13;
            state ^= state >>> 7;
            state ^= state << 17;
        }
        long took = System.nanoTime() - startedAt;
        return state == 0 ? 0 : took / 1e6;
    }
}
