package plenum.activities;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where an activity stands: its own stage, the session phase that belongs to it, and its round (0 before the first). */
public record Outline(String stage, Phase phase, int round) {

    /** Answers are taken in `VOTING` and `REVEALING`. */
    public enum Phase {
        @JsonProperty("waiting")
        WAITING,
        @JsonProperty("voting")
        VOTING,
        @JsonProperty("revealing")
        REVEALING,
        @JsonProperty("results")
        RESULTS
    }
}
