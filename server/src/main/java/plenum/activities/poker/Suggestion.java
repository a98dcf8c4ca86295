package plenum.activities.poker;

/** Which card is put forward after a reveal. */
public enum Suggestion {
    /** The lowest card that is not below the median. */
    MEDIAN_UP,
    /** The card nearest to the average, the higher of two. */
    NEAREST_AVERAGE,
    /** The highest of the most frequent cards. */
    MODE
}
