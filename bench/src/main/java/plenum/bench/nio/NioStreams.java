package plenum.bench.nio;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import plenum.bench.publish.Control;
import plenum.bench.publish.Frame;
import plenum.bench.publish.Hub;
import plenum.bench.publish.Publication;
import plenum.bench.publish.Schedule;

/** One thread, one selector, one write per stream and frame: {@code NioStreams PORT CONTROL_PORT}. */
public final class NioStreams implements Hub {

    private final Selector selector = Selector.open();
    private final Map<Integer, List<NioStream>> rooms = new HashMap<>();
    private final ByteBuffer outgoing = ByteBuffer.allocateDirect(4096);
    private volatile Schedule accepted;

    private NioStreams(int port) throws IOException {
        var listener = ServerSocketChannel.open();
        listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 4096);
        listener.configureBlocking(false);
        listener.register(selector, SelectionKey.OP_ACCEPT);
    }

    public static void main(String[] arguments) throws IOException {
        var server = new NioStreams(Integer.parseInt(arguments[0]));
        Control.open(Integer.parseInt(arguments[1]), server::accept);
        server.serve();
    }

    @Override
    public void publish(int room, Frame frame) {
        outgoing.clear().put(frame.event()).flip();
        var streams = rooms.getOrDefault(room, List.of());
        for (int i = streams.size() - 1; i >= 0; i--) {
            outgoing.rewind();
            streams.get(i).send(outgoing);
        }
    }

    private void accept(Schedule schedule) {
        accepted = schedule;
        selector.wakeup();
    }

    private void serve() throws IOException {
        Publication publication = null;
        while (true) {
            selector.select(this::ready, publication == null ? 0 : 1);
            if (accepted != null) {
                publication = new Publication(accepted, System.nanoTime());
                accepted = null;
            }
            if (publication != null) {
                publication.publishDue(System.nanoTime(), this);
                publication = publication.finished() ? null : publication;
            }
        }
    }

    private void ready(SelectionKey key) {
        if (key.attachment() instanceof NioStream stream) {
            stream.ready();
        } else {
            welcome((ServerSocketChannel) key.channel());
        }
    }

    private void welcome(ServerSocketChannel listener) {
        try {
            for (var peer = listener.accept(); peer != null; peer = listener.accept()) {
                new NioStream(peer, selector, this::enter);
            }
        } catch (IOException outOfSockets) {
            System.err.println("nio: " + outOfSockets.getMessage());
        }
    }

    private void enter(int room, NioStream stream) {
        var streams = rooms.computeIfAbsent(room, number -> new ArrayList<>());
        streams.add(stream);
        stream.onClose(() -> streams.remove(stream));
    }
}
