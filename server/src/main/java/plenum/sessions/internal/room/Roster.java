package plenum.sessions.internal.room;

/** Up to how many people everybody in a room is named. In between it stays as it was, so that it does not flicker. Pure. */
final class Roster {

    static final int MOST = 50;
    static final int FEWEST_OF_A_CROWD = 40;

    private Roster() {}

    /** Whether only counts are shown; at a table everybody is named. */
    static boolean isTooLong(Place place, Attendance people, boolean was) {
        if (place.isTable()) {
            return false;
        }
        int here = people.figures().present();
        return here > MOST || (was && here >= FEWEST_OF_A_CROWD);
    }
}
