package plenum.activities.poker;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

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
    /** Its story was put away. */
    @JsonProperty("parked")
    PARKED,
    /** Shown, then left for the next question. */
    @JsonProperty("none")
    NONE;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
