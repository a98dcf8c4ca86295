package plenum.activities.rating;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.jspecify.annotations.Nullable;
import plenum.activities.Setup;
import plenum.activities.StoredJson;
import plenum.activities.Typed;
import plenum.activities.survey.Terms;
import plenum.shared.Problem;
import tools.jackson.databind.node.ObjectNode;

/** What is rated, and on which scale. Where {@code allowSkip} is not chosen an answer rates everything. */
public record RatingConfig(
        RatingItems items,
        @Min(-5) @Max(10) int min,
        @Min(-5) @Max(10) int max,
        @Nullable String minLabel,
        @Nullable String maxLabel,
        boolean allowSkip,
        @JsonUnwrapped Terms terms) {

    private static final int LONGEST_LABEL = 40;
    private static final int FEWEST_STEPS = 2;
    private static final int MOST_STEPS = 11;

    static final RatingConfig EXAMPLE = new RatingConfig(
            new RatingItems(List.of(
                    new RatingItem("a", "We know what comes next"), new RatingItem("b", "We finish what we begin"))),
            0,
            10,
            "Not at all",
            "Completely",
            false,
            Terms.USUAL);

    static Setup<RatingConfig, RatingConfig> setup(RatingConfig example) {
        var usual = (ObjectNode) StoredJson.tree(StoredJson.text(Terms.USUAL));
        usual.put("min", 1).put("max", 5).put("allow_skip", true);
        return Setup.of(RatingConfig.class, usual, example);
    }

    public RatingConfig {
        int steps = max - min + 1;
        if (steps < FEWEST_STEPS || steps > MOST_STEPS) {
            throw Problem.VALIDATION_ERROR.on(
                    "max", "must make a scale of %d to %d steps".formatted(FEWEST_STEPS, MOST_STEPS));
        }
        minLabel = Typed.line("min_label", minLabel, LONGEST_LABEL);
        maxLabel = Typed.line("max_label", maxLabel, LONGEST_LABEL);
    }

    boolean holds(int value) {
        return value >= min && value <= max;
    }
}
