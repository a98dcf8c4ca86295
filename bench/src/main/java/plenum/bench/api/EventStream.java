package plenum.bench.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.Optional;

/** An open stream, event by event. */
public final class EventStream implements AutoCloseable {

    /** A frame has no name; a heartbeat or a goodbye has one. */
    public record Event(String id, String name, Json data) {}

    private final boolean over;
    private final BufferedReader lines;

    EventStream(boolean over, InputStream bytes) {
        this.over = over;
        this.lines = new BufferedReader(new InputStreamReader(bytes, UTF_8));
    }

    /** Whether the server said that there will be nothing to hear any more. */
    public boolean isOver() {
        return over;
    }

    /** Waits for the next event; absent when the connection ended. */
    public Optional<Event> next() throws IOException {
        var id = "";
        var name = "";
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("id: ")) {
                id = line.substring(4);
            } else if (line.startsWith("event: ")) {
                name = line.substring(7);
            } else if (line.startsWith("data: ")) {
                return Optional.of(new Event(id, name, Json.read(line.substring(6))));
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        try {
            lines.close();
        } catch (IOException alreadyGone) {
            // the connection was cut while it was closed
        }
    }
}
