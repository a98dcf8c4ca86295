package plenum.activities.poker;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a round was left for. */
public enum Outcome {
    /** Shown, then asked again. */
    @JsonProperty("revote")
    REVOTE,
    /** Taken back before it was shown. */
    @JsonProperty("reset")
    RESET,
    /** Shown, then left for the next question. */
    @JsonProperty("none")
    NONE
}
