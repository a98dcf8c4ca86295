package plenum.bench.programs;

import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;
import plenum.bench.client.StreamTarget;
import plenum.bench.publish.Schedule;

/** A running server with streams. */
public interface Program extends AutoCloseable {

    String name();

    /** The process whose CPU and memory count. */
    Observed process();

    int port();

    /** The streams of {@code rooms} rooms of {@code size}. */
    default List<StreamTarget> targets(int rooms, int size) throws IOException {
        return StreamTarget.rooms(rooms, size);
    }

    /** Starts a run and returns at once. */
    void publish(Schedule schedule) throws IOException, InterruptedException;

    /** Bytes all its threads have allocated so far, where the program can tell. */
    default OptionalLong allocatedBytes() throws IOException, InterruptedException {
        return OptionalLong.empty();
    }

    @Override
    void close() throws InterruptedException;
}
