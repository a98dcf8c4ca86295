package plenum.bench.votes;

import java.io.IOException;
import java.util.List;
import plenum.bench.client.StreamTarget;

/** Something one can vote at: its screens, and the request of each step. */
interface Subject {

    String name();

    int port();

    /** All screens, room after room. */
    List<StreamTarget> screens();

    byte[] request(int room, int round, int person);

    /** The round each room stands at, open for votes; asked before each run, because the run before may have failed. */
    int[] rounds() throws IOException, InterruptedException;

    /** Who of the room has this id. */
    int person(int room, String id);
}
