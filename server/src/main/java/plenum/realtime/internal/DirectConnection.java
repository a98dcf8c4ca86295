package plenum.realtime.internal;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.EventListener;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A connection that was HTTP and from here on only carries a stream. It takes the place of Jetty's own connection, whose
 * parser and buffers are then garbage; it reads merely to notice that the peer has gone.
 */
final class DirectConnection implements Connection, Connection.UpgradeTo, Callback, Pipe {

    private static final Logger LOG = LoggerFactory.getLogger(DirectConnection.class);
    private static final int SEND_BUFFER = 64 * 1024; // what the kernel may hold for a reader who does not read
    private static final int TOLERATED_INPUT = 64 * 1024;
    private static final int READ_AT_ONCE = 512;

    private final EndPoint endPoint;
    private final @Nullable SocketChannel socket; // none where bytes are still to be encrypted
    private final Callback reading = Callback.from(InvocationType.NON_BLOCKING, this::read, gone -> close());
    private volatile @Nullable Consumer<Pipe> entrance;
    private volatile @Nullable Stream stream;
    private int ignored;

    DirectConnection(EndPoint endPoint, Consumer<Pipe> entrance) {
        this.endPoint = endPoint;
        this.socket = endPoint instanceof SocketChannelEndPoint plain ? plain.getChannel() : null;
        this.entrance = entrance;
    }

    @Override
    public Kind kind() {
        return Kind.DIRECT;
    }

    @Override
    public void carry(Stream stream) {
        this.stream = stream;
    }

    /** Called when the request has gone through all filters and its answer's head is written. */
    @Override
    public void onOpen() {
        var enter = entrance;
        entrance = null;
        if (enter == null) {
            return;
        }
        try {
            endPoint.setIdleTimeout(0); // heartbeats and their own patience watch over streams
            boundSendBuffer();
            enter.accept(this);
            endPoint.fillInterested(reading);
        } catch (IOException | RuntimeException failure) {
            LOG.debug("A stream could not begin", failure);
            close();
        }
    }

    /** One buffer for a plain socket, as nearly always, goes there without a detour; Jetty waits where the socket is full. */
    @Override
    public void write(ByteBuffer... bytes) {
        try {
            if (socket != null && bytes.length == 1) {
                socket.write(bytes[0]);
                if (!bytes[0].hasRemaining()) {
                    succeeded();
                    return;
                }
            }
        } catch (IOException gone) {
            failed(gone);
            return;
        }
        endPoint.write(this, bytes);
    }

    @Override
    public void succeeded() {
        var carried = stream;
        if (carried != null) {
            carried.written();
        }
    }

    @Override
    public void failed(Throwable cause) {
        close();
        onClose(cause);
    }

    @Override
    public InvocationType getInvocationType() {
        return InvocationType.NON_BLOCKING;
    }

    @Override
    public void close() {
        endPoint.close();
    }

    @Override
    public void onClose(@Nullable Throwable cause) {
        var carried = stream;
        if (carried != null) {
            carried.end();
        }
    }

    /** Bytes that came behind the request. Its answer said that the connection would serve no other. */
    @Override
    public void onUpgradeTo(ByteBuffer unread) {
        ignored += unread.remaining();
    }

    private void read() {
        try {
            var input = BufferUtil.allocate(READ_AT_ONCE);
            while (true) {
                int count = endPoint.fill(input);
                if (count == 0) {
                    endPoint.fillInterested(reading);
                    return;
                }
                ignored += count;
                if (count < 0 || ignored > TOLERATED_INPUT) {
                    close();
                    return;
                }
                BufferUtil.clear(input);
            }
        } catch (IOException | RuntimeException gone) {
            close();
        }
    }

    private void boundSendBuffer() throws IOException {
        if (endPoint.getTransport() instanceof SocketChannel socket) {
            socket.setOption(StandardSocketOptions.SO_SNDBUF, SEND_BUFFER);
        }
    }

    @Override
    public boolean onIdleExpired(TimeoutException timeout) {
        return false;
    }

    @Override
    public EndPoint getEndPoint() {
        return endPoint;
    }

    @Override
    public void addEventListener(EventListener listener) {
        // Jetty's listeners were told of the HTTP connection's end; a stream has figures of its own.
    }

    @Override
    public void removeEventListener(EventListener listener) {
        // none is ever added
    }

    @Override
    public long getMessagesIn() {
        return 0;
    }

    @Override
    public long getMessagesOut() {
        return 0;
    }

    @Override
    public long getBytesIn() {
        return 0;
    }

    @Override
    public long getBytesOut() {
        return 0;
    }

    @Override
    public long getCreatedTimeStamp() {
        return endPoint.getCreatedTimeStamp();
    }
}
