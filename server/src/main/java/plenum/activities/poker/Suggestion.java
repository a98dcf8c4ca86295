package plenum.activities.poker;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Which card is put forward after a reveal. */
public enum Suggestion {
    /** The lowest card that is not below the median. */
    @JsonProperty("median_up")
    MEDIAN_UP,
    /** The card nearest to the average, the higher of two. */
    @JsonProperty("nearest_average")
    NEAREST_AVERAGE,
    /** The highest of the most frequent cards. */
    @JsonProperty("mode")
    MODE
}
