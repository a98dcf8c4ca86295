package plenum.sessions.internal.room;

import java.util.Map;
import java.util.UUID;

/** Up to how many people everybody in a room is named. In between it stays as it was, so that it does not flicker. Pure. */
final class Roster {

    static final int MOST = 50;
    static final int FEWEST_OF_A_CROWD = 40;

    private Roster() {}

    /** Whether only counts are shown; at a table everybody is named. */
    static boolean isTooLong(Place place, Map<UUID, Participant> people, boolean was) {
        if (place.isTable()) {
            return false;
        }
        long here = people.values().stream().filter(Participant::present).count();
        return here > MOST || (was && here >= FEWEST_OF_A_CROWD);
    }
}
