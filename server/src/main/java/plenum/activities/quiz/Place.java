package plenum.activities.quiz;

import org.jspecify.annotations.Nullable;

/**
 * How somebody stands: equal points share a rank. {@code former} is the rank before the last question that counts;
 * {@code streak} how many were right in a row.
 */
record Place(int rank, @Nullable Integer former, int points, int gained, int right, int streak) {

    /** Before the first question that counts. */
    static final Place NONE = new Place(0, null, 0, 0, 0, 0);

    Place at(int other) {
        return new Place(other, former, points, gained, right, streak);
    }
}
