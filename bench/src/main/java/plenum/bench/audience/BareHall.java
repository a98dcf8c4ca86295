package plenum.bench.audience;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import plenum.bench.client.Fleet;
import plenum.bench.client.Lines;
import plenum.bench.client.Requests;
import plenum.bench.client.StreamTarget;

/** The bare program with as many streams in one room: how long one frame takes to the last of them. */
final class BareHall implements AutoCloseable {

    private static final String PAD = "x".repeat(500);
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(20);

    private final int people;
    private final Fleet fleet;
    private final Requests requests;
    private int received;

    BareHall(int port, int people) throws IOException {
        this.people = people;
        this.fleet = new Fleet(port, stream -> reader());
        this.fleet.open(StreamTarget.rooms(1, people));
        this.requests = fleet.requests(1);
    }

    private Lines.Reader reader() {
        return (bytes, from, to) -> received += to > from && bytes[from] == 'd' ? 1 : 0;
    }

    /** Nanoseconds from the request until everybody has it. */
    long frame() throws IOException {
        received = 0;
        long startsAt = System.nanoTime();
        requests.send(Requests.post("/rooms/0/echo", "nobody", "{\"pad\":\"" + PAD + "\"}"), (status, body) -> {});
        while (received < people || !requests.isQuiet()) {
            fleet.turn(10);
            if (System.nanoTime() - startsAt > PATIENCE) {
                throw new IOException("only %d of %d got a bare frame".formatted(received, people));
            }
        }
        return System.nanoTime() - startsAt;
    }

    @Override
    public void close() throws IOException {
        requests.close();
        fleet.close();
    }
}
