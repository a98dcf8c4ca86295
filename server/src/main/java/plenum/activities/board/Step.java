package plenum.activities.board;

import com.fasterxml.jackson.annotation.JsonProperty;
import plenum.activities.Outline.Phase;

/** How far people have come on a board. Not every board has all steps. */
public enum Step {
    @JsonProperty("waiting")
    WAITING(Phase.WAITING),
    @JsonProperty("write")
    WRITE(Phase.WAITING),
    @JsonProperty("group")
    GROUP(Phase.WAITING),
    @JsonProperty("vote")
    VOTE(Phase.VOTING),
    /** What came out is shown and talked about. */
    @JsonProperty("discuss")
    DISCUSS(Phase.RESULTS),
    /** It is agreed what will be done. */
    @JsonProperty("act")
    ACT(Phase.RESULTS),
    @JsonProperty("closed")
    CLOSED(Phase.RESULTS);

    private final Phase phase;

    Step(Phase phase) {
        this.phase = phase;
    }

    Phase phase() {
        return phase;
    }

    boolean isAfter(Step other) {
        return compareTo(other) > 0;
    }

    boolean isBefore(Step other) {
        return compareTo(other) < 0;
    }
}
