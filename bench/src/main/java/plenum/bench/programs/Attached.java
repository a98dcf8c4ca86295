package plenum.bench.programs;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import plenum.bench.client.StreamTarget;

/** The whole product, started by somebody else: its streams are seats in real sessions, from a file or taken over HTTP. */
public final class Attached implements Program {

    private final URI url;
    private final long pid;
    private final Optional<Path> streams;
    private List<StreamTarget> targets = List.of();

    public Attached(URI url, long pid, Optional<Path> streams) {
        this.url = url;
        this.pid = pid;
        this.streams = streams;
    }

    @Override
    public String name() {
        return "plenum";
    }

    @Override
    public Observed process() {
        return new Observed(pid);
    }

    @Override
    public int port() {
        return url.getPort();
    }

    @Override
    public List<StreamTarget> targets(int rooms, int size) throws IOException, InterruptedException {
        if (targets.isEmpty()) {
            targets = streams.isPresent() ? StreamTarget.read(streams.get()) : new Seats(url).take(rooms, size);
        }
        return targets;
    }

    @Override
    public void close() {
        // whoever started it stops it
    }
}
