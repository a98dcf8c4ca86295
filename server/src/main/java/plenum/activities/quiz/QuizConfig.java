package plenum.activities.quiz;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import plenum.activities.Setup;
import plenum.activities.StoredJson;
import tools.jackson.databind.node.ObjectNode;

/** What a quiz asks and how it is played; {@code autoAdvance} is after how many seconds it goes on by itself, if it does. */
public record QuizConfig(
        QuizQuestions questions,
        Scoring scoring,
        BoardWhen leaderboard,
        @Min(3) @Max(20) int leaderboardSize,
        boolean allowChange,
        boolean questionOnPhone,
        @Nullable @Min(3) @Max(60) Integer autoAdvance,
        boolean showSolution,
        boolean showDistribution) {

    static final QuizConfig EXAMPLE = new QuizConfig(
            new QuizQuestions(List.of(new Question(
                    "A key was posted in a public channel. What comes first?",
                    QuestionKind.SINGLE,
                    List.of(
                            new QuizOption("a", "Delete the message", false),
                            new QuizOption("b", "Rotate the key, then tell the owner", true)),
                    null,
                    Question.USUAL_TIME,
                    Question.USUAL_READING,
                    BigDecimal.ONE,
                    "A leaked key stays useful until it is replaced.",
                    "Secrets"))),
            Scoring.CLASSIC,
            BoardWhen.PER_SECTION,
            10,
            false,
            false,
            10,
            true,
            true);

    static Setup<QuizConfig, QuizConfig> setup(QuizConfig example) {
        ObjectNode usual = StoredJson.object()
                .put("scoring", "accuracy_first")
                .put("leaderboard", "after_each")
                .put("leaderboard_size", 5)
                .put("allow_change", true)
                .put("question_on_phone", true)
                .put("show_solution", true)
                .put("show_distribution", true);
        return Setup.of(QuizConfig.class, usual, example);
    }

    Question question(int place) {
        return questions.list().get(place);
    }

    int count() {
        return questions.list().size();
    }

    int speedPoints() {
        return scoring.speedPoints(
                (int) questions.list().stream().filter(Question::isScored).count());
    }

    /** Whether people see how they stand after this question; after the last they do anyway. */
    boolean hasBoardAfter(int place) {
        if (place + 1 >= count() || !question(place).isScored()) {
            return false;
        }
        return switch (leaderboard) {
            case AFTER_EACH -> true;
            case PER_SECTION ->
                !Objects.equals(question(place).section(), question(place + 1).section());
            case AT_END, OFF -> false;
        };
    }
}
