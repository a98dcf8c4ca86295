package plenum.database.internal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A way to a server that can begin to swallow everything, as a network does that drops packets. */
final class SilentNetwork implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SilentNetwork.class);

    private final ServerSocket entrance;
    private final int server;
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private volatile boolean silent;

    private SilentNetwork(int server) throws IOException {
        this.entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.server = server;
    }

    static SilentNetwork before(int server) throws IOException {
        var network = new SilentNetwork(server);
        Thread.ofVirtual().start(network::accept);
        return network;
    }

    int port() {
        return entrance.getLocalPort();
    }

    void fallSilent() {
        silent = true;
    }

    private void accept() {
        try {
            while (!entrance.isClosed()) {
                var here = entrance.accept();
                var there = new Socket(InetAddress.getLoopbackAddress(), server);
                open.addAll(List.of(here, there));
                Thread.ofVirtual().start(() -> carry(here, there));
                Thread.ofVirtual().start(() -> carry(there, here));
            }
        } catch (IOException closed) {
            LOG.debug("Nobody comes in any more", closed);
        }
    }

    private void carry(Socket from, Socket to) {
        var packet = new byte[8192];
        try {
            for (var length = read(from, packet); length >= 0; length = read(from, packet)) {
                if (!silent) {
                    to.getOutputStream().write(packet, 0, length);
                }
            }
        } catch (IOException closed) {
            LOG.debug("A connection ended", closed);
        }
    }

    private static int read(Socket from, byte[] packet) throws IOException {
        return from.getInputStream().read(packet);
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        for (var socket : open) {
            socket.close();
        }
    }
}
