package plenum.bench.votes;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import plenum.bench.client.Fleet;
import plenum.bench.client.Latencies;
import plenum.bench.client.Lines;
import plenum.bench.client.StreamTarget;

/** Thousands of screens that lose their streams at once and come back as a browser does: when they were told to, with the last id. */
final class Crowd implements AutoCloseable {

    private static final long PATIENCE = 60_000_000_000L;

    private final int port;
    private final List<StreamTarget> screens;
    private final String[] lastIds;
    private final long[] waits;
    private final boolean[] back;
    private Latencies times = new Latencies();
    private long since = System.nanoTime();
    private int missing;
    private Fleet fleet;

    Crowd(int port, List<StreamTarget> screens) throws IOException {
        this.port = port;
        this.screens = screens;
        this.lastIds = new String[screens.size()];
        this.waits = new long[screens.size()];
        this.back = new boolean[screens.size()];
        this.missing = screens.size();
        this.fleet = new Fleet(port, this::reader);
        this.fleet.open(screens);
        await();
    }

    /** Nanoseconds from the cut until every screen had been sent something again, and what it was. */
    Latencies cutAndComeBack() throws IOException {
        var order = IntStream.range(0, screens.size())
                .boxed()
                .sorted(Comparator.comparingLong(stream -> waits[stream]))
                .toList();
        fleet.close();
        since = System.nanoTime();
        times = new Latencies();
        Arrays.fill(back, false);
        missing = screens.size();
        fleet = new Fleet(port, place -> reader(order.get(place)));
        fleet.open(
                order.stream()
                        .map(stream -> screens.get(stream).after(lastIds[stream]))
                        .toList(),
                order.stream().mapToLong(stream -> since + waits[stream]).toArray());
        await();
        return times;
    }

    private void await() throws IOException {
        long deadline = System.nanoTime() + PATIENCE;
        while (missing > 0) {
            fleet.turn(10);
            if (System.nanoTime() > deadline) {
                throw new IOException(missing + " of " + screens.size() + " streams said nothing for a minute");
            }
        }
    }

    private Lines.Reader reader(int stream) {
        return (bytes, from, to) -> line(stream, new String(bytes, from, to - from, US_ASCII));
    }

    private void line(int stream, String line) {
        if (line.startsWith("retry:")) {
            waits[stream] = 1_000_000 * Long.parseLong(line.substring(6).strip());
        } else if (line.startsWith("id:")) {
            lastIds[stream] = line.substring(3).strip();
        } else if (line.startsWith("data:") && !back[stream]) {
            back[stream] = true;
            missing--;
            times.record(System.nanoTime() - since);
        }
    }

    @Override
    public void close() throws IOException {
        fleet.close();
    }
}
