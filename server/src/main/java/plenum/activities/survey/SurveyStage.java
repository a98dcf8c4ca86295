package plenum.activities.survey;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import plenum.activities.Outline.Phase;

/** Where a question stands. */
public enum SurveyStage {
    @JsonProperty("waiting")
    WAITING(Phase.WAITING),
    @JsonProperty("open")
    OPEN(Phase.VOTING),
    /** Over, and nothing is shown. */
    @JsonProperty("closed")
    CLOSED(Phase.WAITING),
    @JsonProperty("shown")
    SHOWN(Phase.RESULTS);

    private final Phase phase;

    SurveyStage(Phase phase) {
        this.phase = phase;
    }

    Phase phase() {
        return phase;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
