package plenum.bench.programs;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import plenum.bench.publish.Frame;
import plenum.bench.publish.Hub;

/** One connection to nchan's publishing address; posts are pipelined, so a slow answer never delays the clock. */
final class NchanDoor implements Hub {

    private static final int EVENT_AROUND = "id: 1795201099:0\ndata: \n\n".length();

    private final Socket socket;
    private final OutputStream posts;

    private NchanDoor(Socket socket) throws IOException {
        this.socket = socket;
        this.posts = socket.getOutputStream();
    }

    static NchanDoor open(int port) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        var answers = socket.getInputStream();
        Thread.ofPlatform().name("nchan answers").daemon().start(() -> forget(answers));
        return new NchanDoor(socket);
    }

    @Override
    public void publish(int room, Frame frame) {
        var message = frame.json(frame.bytes() - EVENT_AROUND);
        var post = "POST /publish/%d HTTP/1.1\r\nHost: bench\r\nContent-Length: %d\r\n\r\n%s"
                .formatted(room, message.length(), message);
        try {
            posts.write(post.getBytes(US_ASCII));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    void close() {
        try {
            socket.close();
        } catch (IOException alreadyGone) {
            // nginx is about to be stopped anyway
        }
    }

    private static void forget(InputStream answers) {
        try {
            answers.transferTo(OutputStream.nullOutputStream());
        } catch (IOException closed) {
            // the end of the benchmark
        }
    }
}
