package plenum.bench.streams;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Readers who have opened their streams, one in each room, and read nothing any more. */
final class Stalled implements AutoCloseable {

    /** So small that the kernel does not take much for them. */
    private static final int RECEIVE_BUFFER = 4 * 1024;

    private static final int PATIENCE_MILLIS = 2_000;
    private static final Pattern DUE = Pattern.compile("\"at\":(\\d+)");

    private final List<Socket> sockets = new ArrayList<>();

    static Stalled open(int port, int count) throws IOException {
        var stalled = new Stalled();
        for (int room = 0; room < count; room++) {
            stalled.sockets.add(stalled.begun(port, room));
        }
        return stalled;
    }

    private Socket begun(int port, int room) throws IOException {
        var socket = new Socket();
        socket.setReceiveBufferSize(RECEIVE_BUFFER);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        socket.getOutputStream().write("""
                GET /rooms/%d/events HTTP/1.1\r
                Host: localhost\r
                Accept: text/event-stream\r
                \r
                """.formatted(room).getBytes(US_ASCII));
        if (socket.getInputStream().read() < 0) {
            throw new IOException("the server closed a stream at once");
        }
        return socket;
    }

    int count() {
        return sockets.size();
    }

    /** When the last frame was due that still got through to one of them; to be asked when they have been cut. */
    OptionalLong lastDue() throws IOException {
        long last = Long.MIN_VALUE;
        for (var socket : sockets) {
            var matches = DUE.matcher(rest(socket));
            while (matches.find()) {
                last = Math.max(last, Long.parseLong(matches.group(1)));
            }
        }
        return last == Long.MIN_VALUE ? OptionalLong.empty() : OptionalLong.of(last);
    }

    private static String rest(Socket socket) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try {
            socket.getInputStream().transferTo(bytes);
        } catch (SocketTimeoutException notCut) {
            throw new IOException("a stream that nobody reads is still open", notCut);
        } catch (IOException reset) {
            return bytes.toString(US_ASCII);
        }
        return bytes.toString(US_ASCII);
    }

    @Override
    public void close() throws IOException {
        for (var socket : sockets) {
            socket.close();
        }
    }
}
