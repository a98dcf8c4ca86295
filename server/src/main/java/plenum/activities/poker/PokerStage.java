package plenum.activities.poker;

import com.fasterxml.jackson.annotation.JsonProperty;
import plenum.activities.Outline.Phase;

/** Where a poker table stands, and which phase of the session that is. */
public enum PokerStage {
    @JsonProperty("waiting")
    WAITING("waiting", Phase.WAITING),
    /** Everybody votes on all stories in their own time; nothing is on the table. */
    @JsonProperty("prevoting")
    PREVOTING("prevoting", Phase.VOTING),
    @JsonProperty("voting")
    VOTING("voting", Phase.VOTING),
    /** A countdown runs; cards may still be changed. */
    @JsonProperty("revealing")
    REVEALING("revealing", Phase.REVEALING),
    @JsonProperty("results")
    RESULTS("results", Phase.RESULTS);

    private final String word;
    private final Phase phase;

    PokerStage(String word, Phase phase) {
        this.word = word;
        this.phase = phase;
    }

    String word() {
        return word;
    }

    Phase phase() {
        return phase;
    }
}
