package plenum.bench.nio;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;

/** One peer: its request until it is read, then what its socket did not take yet. */
final class NioStream {

    /** Told once the request is read and the room is known. */
    interface RoomEntered {
        void enter(int room, NioStream stream);
    }

    private static final int MOST_UNSENT = 1 << 20;
    private static final byte[] OPENED = """
            HTTP/1.1 200 OK\r
            Content-Type: text/event-stream; charset=utf-8\r
            Cache-Control: no-cache, no-transform\r
            X-Accel-Buffering: no\r
            \r
            retry: 2000

            """.getBytes(US_ASCII);

    private final SocketChannel channel;
    private final SelectionKey key;
    private final RoomEntered opened;
    private String request = "";
    private ByteBuffer unsent = ByteBuffer.allocate(0);
    private Runnable close = () -> {};

    NioStream(SocketChannel channel, Selector selector, RoomEntered opened) throws IOException {
        this.channel = channel;
        this.opened = opened;
        channel.configureBlocking(false);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        key = channel.register(selector, SelectionKey.OP_READ, this);
    }

    void onClose(Runnable action) {
        close = action;
    }

    void ready() {
        try {
            if (key.isWritable()) {
                flush();
            }
            if (key.isReadable()) {
                hear();
            }
        } catch (IOException gone) {
            close();
        }
    }

    void send(ByteBuffer bytes) {
        try {
            if (!unsent.hasRemaining()) {
                channel.write(bytes);
            }
            if (bytes.hasRemaining()) {
                keep(bytes);
            }
        } catch (IOException gone) {
            close();
        }
    }

    private void keep(ByteBuffer bytes) throws IOException {
        if (unsent.remaining() + bytes.remaining() > MOST_UNSENT) {
            throw new IOException("slow reader");
        }
        unsent = ByteBuffer.allocate(unsent.remaining() + bytes.remaining())
                .put(unsent)
                .put(bytes)
                .flip();
        key.interestOps(SelectionKey.OP_READ | SelectionKey.OP_WRITE);
    }

    private void flush() throws IOException {
        channel.write(unsent);
        if (!unsent.hasRemaining()) {
            key.interestOps(SelectionKey.OP_READ);
        }
    }

    private void hear() throws IOException {
        var bytes = ByteBuffer.allocate(1024);
        if (channel.read(bytes) < 0) {
            throw new IOException("peer left");
        }
        if (request == null) {
            return;
        }
        request += US_ASCII.decode(bytes.flip());
        if (request.endsWith("\r\n\r\n")) {
            opened.enter(Integer.parseInt(request.split("/")[2]), this);
            request = null;
            send(ByteBuffer.wrap(OPENED));
        }
    }

    private void close() {
        close.run();
        key.cancel();
        try {
            channel.close();
        } catch (IOException alreadyGone) {
            // nothing is left to give back
        }
    }
}
