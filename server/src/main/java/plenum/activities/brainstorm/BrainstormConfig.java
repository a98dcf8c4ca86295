package plenum.activities.brainstorm;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import plenum.activities.Anonymity;
import plenum.activities.Setup;
import plenum.activities.StoredJson;
import plenum.activities.Typed;
import plenum.activities.board.BoardTerms;
import plenum.activities.board.Step;
import plenum.shared.Problem;
import tools.jackson.databind.node.ObjectNode;

/** What a brainstorm asks for, how many ideas and dots everybody has, and whether ideas are shown at once. */
public record BrainstormConfig(
        String prompt,
        @Min(1) @Max(20) int maxIdeas,
        @Min(10) @Max(500) int maxChars,
        boolean visibleWhileWriting,
        Moderation moderation,
        @Min(1) @Max(20) int dotsPerPerson,
        @Min(1) @Max(20) int maxDotsPerIdea,
        Anonymity anonymity) {

    private static final int LONGEST_PROMPT = 300;
    private static final int MOST_IDEAS = 2_000;
    private static final int MOST_GROUPS = 30;

    /** Whether somebody looks at ideas before they are shown. */
    public enum Moderation {
        @JsonProperty("off")
        OFF,
        @JsonProperty("approve")
        APPROVE
    }

    static final BrainstormConfig EXAMPLE = new BrainstormConfig(
            "What could we try in the next sprint?", 3, 200, true, Moderation.OFF, 5, 2, Anonymity.NAMED);

    static Setup<BrainstormConfig, BrainstormConfig> setup(BrainstormConfig example) {
        ObjectNode usual = StoredJson.object()
                .put("max_ideas", 5)
                .put("max_chars", 280)
                .put("visible_while_writing", false)
                .put("moderation", "off")
                .put("dots_per_person", 3)
                .put("max_dots_per_idea", 1)
                .put("anonymity", "anonymous");
        return Setup.of(BrainstormConfig.class, usual, example);
    }

    public BrainstormConfig {
        prompt = Typed.needed("prompt", prompt, LONGEST_PROMPT);
        if (maxDotsPerIdea > dotsPerPerson) {
            throw Problem.VALIDATION_ERROR.on("max_dots_per_idea", "must be at most " + dotsPerPerson);
        }
    }

    BoardTerms terms() {
        return new BoardTerms(
                List.of(Step.WRITE, Step.GROUP, Step.VOTE, Step.DISCUSS),
                anonymity,
                !visibleWhileWriting,
                moderation == Moderation.APPROVE,
                maxIdeas,
                MOST_IDEAS,
                maxChars,
                dotsPerPerson,
                maxDotsPerIdea,
                MOST_GROUPS,
                0);
    }
}
