package plenum.bench.client;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import plenum.bench.publish.Schedule;

/** All readers of one program: one selector, driven by the thread that calls. */
public final class Fleet implements AutoCloseable {

    /** Somebody at the selector. */
    interface Peer {
        void ready(ByteBuffer buffer) throws IOException;
    }

    private static final int HANDSHAKES_AT_ONCE = 64;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final InetSocketAddress server;
    private final Selector selector = Selector.open();
    private final ByteBuffer buffer = ByteBuffer.allocate(64 * 1024);
    private final List<StreamConnection> streams = new ArrayList<>();
    private final IntFunction<StreamConnection.Bytes> readers;
    private Ledger ledger = new Ledger(0, new Schedule(0, 0, 0, 0, 0, 0));
    private int opened;
    private IOException failure;

    /** Readers who enter the bench's own frames into a ledger. */
    public Fleet(int port) throws IOException {
        server = address(port);
        readers = stream ->
                new EventReader((run, frame, dueAt) -> ledger.record(stream, run, frame, dueAt, System.nanoTime()));
    }

    /** Readers who hand their lines on; streams are counted from 0 in the order they are opened. */
    public Fleet(int port, IntFunction<Lines.Reader> lines) throws IOException {
        server = address(port);
        readers = stream -> new Lines(lines.apply(stream))::read;
    }

    private static InetSocketAddress address(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    /** Connections for requests at the same selector. */
    public Requests requests(int connections) throws IOException {
        return new Requests(selector, server, connections);
    }

    /** Opens every stream, a bounded number of handshakes at a time. */
    public void open(List<StreamTarget> targets) throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos() * 24;
        while (opened < targets.size()) {
            while (streams.size() < targets.size() && streams.size() - opened < HANDSHAKES_AT_ONCE) {
                connect(targets.get(streams.size()));
            }
            turn(100);
            if (System.nanoTime() > deadline) {
                throw new IOException("only " + opened + " of " + targets.size() + " streams opened");
            }
        }
    }

    /** Begins to open every stream at its instant, in the order of the instants; {@link #opened} says how many are. */
    public void open(List<StreamTarget> targets, long[] instants) throws IOException {
        for (int i = 0; i < targets.size(); i++) {
            while (System.nanoTime() < instants[i]) {
                turn(1);
            }
            connect(targets.get(i));
            turn(0);
        }
    }

    /** Begins to open one more; its number. */
    public int begin(StreamTarget target) throws IOException {
        connect(target);
        return streams.size() - 1;
    }

    /** Closes one of them, as a reader does who goes away. */
    public void end(int stream) throws IOException {
        streams.get(stream).close();
    }

    public int opened() {
        return opened;
    }

    public int size() {
        return streams.size();
    }

    /** From now on frames of this run are entered into a new ledger; to be called before the run starts. */
    public void expect(Schedule schedule) {
        ledger = new Ledger(streams.size(), schedule);
    }

    /** Reads until everything of the run has come, or nothing more is to be expected. */
    public Ledger follow(Schedule schedule) throws IOException {
        pump(ledger::complete, System.nanoTime() + schedule.length() + PATIENCE.toNanos());
        return ledger;
    }

    /** Reads and forgets for a while, as idle screens do. */
    public void idle(Duration duration) throws IOException {
        pump(() -> false, System.nanoTime() + duration.toNanos());
    }

    @Override
    public void close() throws IOException {
        for (var stream : streams) {
            stream.close();
        }
        selector.close();
    }

    private void pump(BooleanSupplier enough, long until) throws IOException {
        while (!enough.getAsBoolean() && System.nanoTime() < until) {
            turn(100);
        }
    }

    private void connect(StreamTarget target) throws IOException {
        var host = server.getHostString() + ":" + server.getPort();
        streams.add(new StreamConnection(target, server, host, selector, readers.apply(streams.size())));
    }

    /** Reads whatever comes within so many milliseconds, once. */
    public void turn(long milliseconds) throws IOException {
        if (milliseconds > 0) {
            selector.select(this::ready, milliseconds);
        } else {
            selector.selectNow(this::ready);
        }
        if (failure != null) {
            throw failure;
        }
    }

    private void ready(SelectionKey key) {
        try {
            if (key.attachment() instanceof StreamConnection stream) {
                boolean before = stream.open();
                stream.ready(buffer);
                opened += before || !stream.open() ? 0 : 1;
            } else {
                ((Peer) key.attachment()).ready(buffer);
            }
        } catch (IOException broken) {
            key.cancel();
            failure = broken;
        }
    }
}
