package plenum.activities.retro;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Locale;
import plenum.activities.board.Step;

/** The words of a retro for how far people have come. */
public enum RetroStage {
    @JsonProperty("write")
    WRITE(Step.WRITE),
    @JsonProperty("group")
    GROUP(Step.GROUP),
    @JsonProperty("vote")
    VOTE(Step.VOTE),
    @JsonProperty("discuss")
    DISCUSS(Step.DISCUSS),
    @JsonProperty("actions")
    ACTIONS(Step.ACT),
    @JsonProperty("closed")
    CLOSED(Step.CLOSED);

    private final Step step;

    RetroStage(Step step) {
        this.step = step;
    }

    Step step() {
        return step;
    }

    static String word(Step step) {
        return Arrays.stream(values())
                .filter(one -> one.step == step)
                .map(one -> one.name().toLowerCase(Locale.ROOT))
                .findFirst()
                .orElse("waiting");
    }
}
