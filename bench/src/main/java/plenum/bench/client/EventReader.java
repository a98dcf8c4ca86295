package plenum.bench.client;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;

/**
 * Finds the frames of a run in the bytes of a stream, wherever the reads happen to cut them.
 * The facts {@code "run":…,"n":…,"at":…} may stand anywhere in a data line, so a program may put its own envelope around them.
 */
final class EventReader {

    /** Told of each frame as soon as its line is complete. */
    @FunctionalInterface
    interface Frames {
        void frame(int run, int number, long dueAt);
    }

    private static final byte[] DATA = "data:".getBytes(US_ASCII);
    private static final byte[] RUN = "\"run\":".getBytes(US_ASCII);
    private static final byte[] NOTHING = {};

    private final Frames frames;
    private byte[] begun = NOTHING;

    EventReader(Frames frames) {
        this.frames = frames;
    }

    void read(byte[] bytes, int from, int to) {
        int lineStart = from;
        for (int i = from; i < to; i++) {
            if (bytes[i] == '\n') {
                finishLine(bytes, lineStart, i);
                lineStart = i + 1;
            }
        }
        if (lineStart < to) {
            begun = joined(begun, bytes, lineStart, to);
        }
    }

    private void finishLine(byte[] bytes, int from, int to) {
        if (begun.length == 0) {
            line(bytes, from, to);
            return;
        }
        var whole = joined(begun, bytes, from, to);
        begun = NOTHING;
        line(whole, 0, whole.length);
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

    private static byte[] joined(byte[] first, byte[] bytes, int from, int to) {
        var whole = Arrays.copyOf(first, first.length + to - from);
        System.arraycopy(bytes, from, whole, first.length, to - from);
        return whole;
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
