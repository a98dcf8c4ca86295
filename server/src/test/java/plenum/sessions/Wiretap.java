package plenum.sessions;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;

/** Keeps every byte of a stream, understood or not. */
final class Wiretap implements AutoCloseable {

    private static final int PATIENCE = (int) Duration.ofSeconds(15).toMillis();

    private final Socket socket;
    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();

    Wiretap(int port, String path, String... header) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(PATIENCE);
        var head = header.length == 0 ? "" : header[0] + ": " + header[1] + "\r\n";
        socket.getOutputStream()
                .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n" + head + "\r\n")
                        .getBytes(UTF_8));
    }

    /** All that was ever heard, once this was among it. */
    String until(String text) throws IOException {
        // Beats keep a stream alive in which nothing is said any more.
        var end = System.nanoTime() + Duration.ofMillis(PATIENCE).toNanos();
        while (!heard.toString(UTF_8).contains(text)) {
            assertThat(System.nanoTime()).as("%s is heard in time", text).isLessThan(end);
            listen();
        }
        return heard.toString(UTF_8);
    }

    /** All that was ever heard and lies there already. */
    String soFar() throws IOException {
        while (socket.getInputStream().available() > 0) {
            listen();
        }
        return heard.toString(UTF_8);
    }

    private void listen() throws IOException {
        var buffer = new byte[8192];
        int count = socket.getInputStream().read(buffer);
        assertThat(count).as("more to hear after %s", heard.toString(UTF_8)).isPositive();
        heard.write(buffer, 0, count);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
