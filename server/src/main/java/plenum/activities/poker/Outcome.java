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
    /** Shown, and settled. */
    @JsonProperty("agreed")
    AGREED,
    /** Left before it was shown. */
    @JsonProperty("skipped")
    SKIPPED,
    /** Shown, then left for the next question. */
    @JsonProperty("none")
    NONE
}
