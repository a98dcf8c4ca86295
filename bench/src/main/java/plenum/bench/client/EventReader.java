package plenum.bench.client;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;

/**
 * Finds the frames of a run in the bytes of a stream, wherever the reads happen to cut them.
 * The facts {@code "run":…,"n":…,"at":…} may stand anywhere in a data line, so a program may put its own envelope around them.
 */
final class EventReader implements StreamConnection.Bytes {

    /** Told of each frame as soon as its line is complete. */
    @FunctionalInterface
    interface Frames {
        void frame(int run, int number, long dueAt);
    }

    private static final byte[] DATA = "data:".getBytes(US_ASCII);
    private static final byte[] RUN = "\"run\":".getBytes(US_ASCII);

    private final Frames frames;
    private final Lines lines = new Lines(this::line);

    EventReader(Frames frames) {
        this.frames = frames;
    }

    @Override
    public void read(byte[] bytes, int from, int to) {
        lines.read(bytes, from, to);
    }

    private void line(byte[] bytes, int from, int to) {
        if (to - from < DATA.length || !Arrays.equals(bytes, from, from + DATA.length, DATA, 0, DATA.length)) {
            return;
        }
        int at = find(RUN, bytes, from + DATA.length, to);
        while (at >= 0) {
            var number = new Number(bytes, at, to);
            int run = (int) number.next();
            int index = (int) number.next();
            frames.frame(run, index, number.next());
            at = find(RUN, bytes, number.at, to);
        }
    }

    private static int find(byte[] word, byte[] bytes, int from, int to) {
        for (int i = from; i <= to - word.length; i++) {
            if (bytes[i] == word[0] && Arrays.equals(bytes, i, i + word.length, word, 0, word.length)) {
                return i;
            }
        }
        return -1;
    }

    /** The next run of digits, again and again. */
    private static final class Number {
        private final byte[] bytes;
        private final int to;
        private int at;

        private Number(byte[] bytes, int from, int to) {
            this.bytes = bytes;
            this.at = from;
            this.to = to;
        }

        private long next() {
            while (at < to && !digit(bytes[at])) {
                at++;
            }
            long value = 0;
            while (at < to && digit(bytes[at])) {
                value = value * 10 + bytes[at++] - '0';
            }
            return value;
        }

        private static boolean digit(byte b) {
            return b >= '0' && b <= '9';
        }
    }
}
