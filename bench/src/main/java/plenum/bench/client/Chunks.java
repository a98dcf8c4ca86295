package plenum.bench.client;

/** Takes the chunk framing of HTTP/1.1 off a body and hands on what is inside. */
final class Chunks {

    private enum Expecting {
        SIZE,
        EXTENSION,
        CONTENT,
        END_OF_CONTENT
    }

    private final StreamConnection.Bytes reader;
    private Expecting expecting = Expecting.SIZE;
    private int left;

    Chunks(StreamConnection.Bytes reader) {
        this.reader = reader;
    }

    void read(byte[] bytes, int from, int to) {
        int i = from;
        while (i < to) {
            if (expecting == Expecting.CONTENT) {
                int end = Math.min(to, i + left);
                reader.read(bytes, i, end);
                left -= end - i;
                i = end;
                expecting = left == 0 ? Expecting.END_OF_CONTENT : Expecting.CONTENT;
            } else {
                frame(bytes[i++]);
            }
        }
    }

    private void frame(byte b) {
        if (b == '\n') {
            expecting = expecting == Expecting.END_OF_CONTENT || left == 0 ? Expecting.SIZE : Expecting.CONTENT;
        } else if (b == ';') {
            expecting = Expecting.EXTENSION;
        } else if (expecting == Expecting.SIZE && b != '\r') {
            left = left * 16 + Character.digit(b, 16);
        }
    }
}
