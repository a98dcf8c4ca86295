package plenum.activities.quiz;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What an answer is worth in a word. */
public enum Verdict {
    @JsonProperty("right")
    RIGHT,
    @JsonProperty("partly")
    PARTLY,
    @JsonProperty("wrong")
    WRONG
}
