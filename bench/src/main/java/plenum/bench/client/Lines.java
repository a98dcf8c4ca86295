package plenum.bench.client;

import java.util.Arrays;

/** Puts lines together from the bytes of a stream, wherever the reads happen to cut them. */
public final class Lines {

    /** Told of each line as soon as it is complete; the bytes are lent for the call. */
    @FunctionalInterface
    public interface Reader {
        void line(byte[] bytes, int from, int to);
    }

    private static final byte[] NOTHING = {};

    private final Reader reader;
    private byte[] begun = NOTHING;

    public Lines(Reader reader) {
        this.reader = reader;
    }

    public void read(byte[] bytes, int from, int to) {
        int lineStart = from;
        for (int i = from; i < to; i++) {
            if (bytes[i] == '\n') {
                finish(bytes, lineStart, i);
                lineStart = i + 1;
            }
        }
        if (lineStart < to) {
            begun = joined(begun, bytes, lineStart, to);
        }
    }

    private void finish(byte[] bytes, int from, int to) {
        if (begun.length == 0) {
            reader.line(bytes, from, to);
            return;
        }
        var whole = joined(begun, bytes, from, to);
        begun = NOTHING;
        reader.line(whole, 0, whole.length);
    }

    private static byte[] joined(byte[] first, byte[] bytes, int from, int to) {
        var whole = Arrays.copyOf(first, first.length + to - from);
        System.arraycopy(bytes, from, whole, first.length, to - from);
        return whole;
    }
}
