package plenum.activities.quiz;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import plenum.activities.Outline.Phase;

/** Where a quiz stands. */
public enum QuizStage {
    @JsonProperty("lobby")
    LOBBY(Phase.WAITING),
    /** The question is there, what there is to choose from is not. */
    @JsonProperty("reading")
    READING(Phase.WAITING),
    @JsonProperty("open")
    OPEN(Phase.VOTING),
    /** Over, and nobody knows what was right. */
    @JsonProperty("closed")
    CLOSED(Phase.WAITING),
    @JsonProperty("solution")
    SOLUTION(Phase.RESULTS),
    @JsonProperty("leaderboard")
    LEADERBOARD(Phase.RESULTS),
    @JsonProperty("finished")
    FINISHED(Phase.RESULTS);

    private final Phase phase;

    QuizStage(Phase phase) {
        this.phase = phase;
    }

    Phase phase() {
        return phase;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isUnderWay() {
        return this == READING || this == OPEN;
    }
}
