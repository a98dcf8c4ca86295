package plenum.activities.poker;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What was chosen for a story instead of a number, or on the way to one; the newest choice stands. */
public record StoryDecision(Choice choice, @Nullable String note, Instant at) {

    public enum Choice {
        @JsonProperty("skip")
        SKIP,
        @JsonProperty("park")
        PARK,
        @JsonProperty("split")
        SPLIT,
        @JsonProperty("spike")
        SPIKE,
        /** Asked again although something spoke against it. */
        @JsonProperty("revote")
        REVOTE,
        /** Agreed on more than was put forward. */
        @JsonProperty("take_higher")
        TAKE_HIGHER,
        /** A break first. */
        @JsonProperty("pause")
        PAUSE
    }
}
