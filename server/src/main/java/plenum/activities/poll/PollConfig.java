package plenum.activities.poll;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import plenum.activities.Anonymity;
import plenum.activities.Setup;
import plenum.activities.StoredJson;
import plenum.activities.Typed;
import plenum.activities.survey.Terms;
import plenum.shared.Problem;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a poll asks and what there is to choose from. How many may be chosen counts where several may; left out, it is
 * at least one and at most all.
 */
public record PollConfig(
        String question,
        PollOptions options,
        Selection selection,
        @Nullable Integer minChoices,
        @Nullable Integer maxChoices,
        boolean shuffle,
        @JsonUnwrapped Terms terms) {

    private static final int LONGEST_QUESTION = 500;

    /** How many options make an answer. */
    public enum Selection {
        @JsonProperty("single")
        SINGLE,
        @JsonProperty("multiple")
        MULTIPLE
    }

    static final PollConfig EXAMPLE = new PollConfig(
            "Which day suits you for the retrospective?",
            new PollOptions(List.of(
                    new PollOption("a", "Thursday afternoon", null), new PollOption("b", "Friday morning", null))),
            Selection.SINGLE,
            null,
            null,
            false,
            new Terms(Terms.ShowResults.LIVE, Anonymity.NAMED, true, 0, true, true));

    static Setup<PollConfig, PollConfig> setup(PollConfig example) {
        var usual = (ObjectNode) StoredJson.tree(StoredJson.text(Terms.USUAL));
        usual.put("selection", "single").put("shuffle", false);
        return Setup.of(PollConfig.class, usual, example);
    }

    public PollConfig {
        question = Typed.needed("question", question, LONGEST_QUESTION);
        if (selection == Selection.SINGLE) {
            if (minChoices != null || maxChoices != null) {
                throw Problem.VALIDATION_ERROR.on(
                        minChoices != null ? "min_choices" : "max_choices", "counts only where several may be chosen");
            }
        } else {
            int most = Objects.requireNonNullElse(maxChoices, options.size());
            Typed.between("max_choices", most, 1, options.size());
            Typed.between("min_choices", Objects.requireNonNullElse(minChoices, 1), 1, most);
        }
    }

    int least() {
        return minChoices == null ? 1 : minChoices;
    }

    int most() {
        if (selection == Selection.SINGLE) {
            return 1;
        }
        return maxChoices == null ? options.size() : maxChoices;
    }
}
