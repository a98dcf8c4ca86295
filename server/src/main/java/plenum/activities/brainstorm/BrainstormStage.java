package plenum.activities.brainstorm;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Locale;
import plenum.activities.board.Step;

/** The words of a brainstorm for how far people have come. */
public enum BrainstormStage {
    @JsonProperty("writing")
    WRITING(Step.WRITE),
    @JsonProperty("grouping")
    GROUPING(Step.GROUP),
    @JsonProperty("voting")
    VOTING(Step.VOTE),
    @JsonProperty("results")
    RESULTS(Step.DISCUSS);

    private final Step step;

    BrainstormStage(Step step) {
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
