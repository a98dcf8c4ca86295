package plenum.bench.programs;

import java.io.IOException;
import java.util.List;
import plenum.bench.client.StreamTarget;

/** A running server with streams. */
public interface Program extends AutoCloseable {

    String name();

    /** The process whose CPU and memory count. */
    Observed process();

    int port();

    /** The streams of {@code rooms} rooms of {@code size}. */
    default List<StreamTarget> targets(int rooms, int size) throws IOException, InterruptedException {
        return StreamTarget.rooms(rooms, size);
    }

    @Override
    void close() throws InterruptedException;
}
