package plenum.bench.programs;

import java.io.IOException;
import java.util.OptionalLong;
import plenum.bench.publish.Schedule;

/** A program that can be told to publish by the clock. */
public interface Publishing extends Program {

    /** Starts a run and returns at once. */
    void publish(Schedule schedule) throws IOException, InterruptedException;

    /** Bytes all its threads have allocated so far, where the program can tell. */
    default OptionalLong allocatedBytes() throws IOException, InterruptedException {
        return OptionalLong.empty();
    }
}
