package plenum.bench.client;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.SocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.Locale;

/** One stream from connecting to closing. */
final class StreamConnection implements Fleet.Peer {

    /** What is inside the body, as it comes; lent for the call. */
    @FunctionalInterface
    interface Bytes {
        void read(byte[] bytes, int from, int to);
    }

    private static final int LONGEST_HEAD = 8192;

    private final StreamTarget target;
    private final SocketChannel channel;
    private final SelectionKey key;
    private final String host;
    private final Bytes reader;
    private Chunks chunks;
    private String head = "";
    private boolean open;

    StreamConnection(StreamTarget target, SocketAddress server, String host, Selector selector, Bytes reader)
            throws IOException {
        this.target = target;
        this.host = host;
        this.reader = reader;
        channel = SocketChannel.open();
        channel.configureBlocking(false);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.setOption(StandardSocketOptions.SO_LINGER, 0);
        channel.connect(server);
        key = channel.register(selector, SelectionKey.OP_CONNECT, this);
    }

    boolean open() {
        return open;
    }

    @Override
    public void ready(ByteBuffer buffer) throws IOException {
        if (key.isConnectable()) {
            connected();
        } else {
            read(buffer);
        }
    }

    private void connected() throws IOException {
        channel.finishConnect();
        channel.write(ByteBuffer.wrap(target.request(host).getBytes(US_ASCII)));
        key.interestOps(SelectionKey.OP_READ);
    }

    /** Reads what is there; the buffer is lent for this call. */
    private void read(ByteBuffer buffer) throws IOException {
        buffer.clear();
        int size = channel.read(buffer);
        if (size < 0) {
            throw new IOException("the server closed the stream " + target.path());
        }
        if (open) {
            body(buffer.array(), 0, size);
        } else {
            head(buffer.array(), size);
        }
    }

    void close() throws IOException {
        channel.close();
    }

    private void body(byte[] bytes, int from, int to) {
        if (chunks == null) {
            reader.read(bytes, from, to);
        } else {
            chunks.read(bytes, from, to);
        }
    }

    private void head(byte[] bytes, int size) throws IOException {
        int before = head.length();
        head += new String(bytes, 0, size, US_ASCII);
        int end = head.indexOf("\r\n\r\n");
        if (end < 0 && head.length() < LONGEST_HEAD) {
            return;
        }
        if (end < 0 || !head.startsWith("HTTP/1.1 200")) {
            throw new IOException(
                    target.path() + " was refused: " + head.lines().findFirst().orElse(""));
        }
        if (head.substring(0, end).toLowerCase(Locale.ROOT).contains("transfer-encoding: chunked")) {
            chunks = new Chunks(reader);
        }
        head = "";
        open = true;
        body(bytes, end + 4 - before, size);
    }
}
