package plenum.activities.quiz;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plenum.activities.Crowd;

/**
 * A quiz as everyone sees it. {@code number} is the place of the question among all; {@code advancesAt}, when it goes on by
 * itself; {@code mostSpeed}, what speed may add to the {@code base} of a right answer. What was right is there from the
 * solution on, the {@code board} while people see how they stand.
 */
public record QuizView(
        Type type,
        QuizStage stage,
        @Nullable Integer round,
        @Nullable Integer number,
        int questionCount,
        @Nullable QuestionFace question,
        @Nullable Instant opensAt,
        @Nullable Instant endsAt,
        @Nullable Instant advancesAt,
        int answeredCount,
        int eligibleCount,
        boolean skipped,
        @Nullable Buzzes buzzes,
        @Nullable QuizSolution solution,
        @Nullable List<BoardRow> board,
        int rankedCount,
        Scoring scoring,
        int base,
        int mostSpeed,
        BoardWhen leaderboard,
        boolean allowChange,
        boolean questionOnPhone,
        @Nullable NextStep next) {

    /** Tells this view from those of other types. */
    public enum Type {
        @JsonProperty("quiz")
        QUIZ
    }

    /** A question without a word of what is right; {@code options} are there from the opening on. */
    public record QuestionFace(
            String text,
            QuestionKind kind,
            @Nullable String section,
            @Nullable List<QuizChoice> options,
            @Nullable String unit,
            int timeLimitSeconds,
            int readingSeconds,
            BigDecimal weight) {}

    public record QuizChoice(String id, String text) {}

    /**
     * What was right, and what the answers come to; what is not to be shown is absent. {@code winner} was right at the
     * buzzer; {@code speedDecided}, how many of all points are for speed.
     */
    public record QuizSolution(
            @Nullable List<String> optionIds,
            @Nullable NumericTarget numeric,
            @Nullable UUID winner,
            @Nullable String explanation,
            @Nullable QuizFigures figures,
            @Nullable Integer speedDecided) {}

    /** One line of those who lead: where they stood before, if they did, and how many they have right in a row. */
    public record BoardRow(
            UUID participantId, int rank, @Nullable Integer former, int points, int gained, int streak) {}

    /** Who is in line; whose turn cannot be told apart from the first's are {@code tied}, give or take so much. */
    public record Buzzes(
            List<Buzzed> line, int more, @Nullable Long photoFinishMs, int outCount) {}

    public record Buzzed(UUID participantId, long usedMs, boolean tied) {}

    static QuizView of(QuizState state, Crowd crowd) {
        var quiz = state.quiz();
        var current = state.current();
        var times = current == null ? null : current.times();
        var asked = current != null && state.stage() != QuizStage.LOBBY;
        return new QuizView(
                Type.QUIZ,
                state.stage(),
                current == null ? null : current.round(),
                current == null ? null : current.question() + 1,
                quiz.count(),
                asked ? face(state) : null,
                times == null ? null : times.opensAt(),
                times == null ? null : times.endsAt(),
                Clockwork.advancesAt(state),
                answered(state),
                state.eligible(crowd),
                current != null && current.fate().skipped(),
                BuzzViews.of(state),
                solution(state),
                board(state),
                showsBoard(state) ? state.standings().order().size() : 0,
                quiz.scoring(),
                Scoring.BASE,
                quiz.speedPoints(),
                quiz.leaderboard(),
                quiz.allowChange(),
                quiz.questionOnPhone(),
                NextStep.of(state));
    }

    private static int answered(QuizState state) {
        return switch (state.stage()) {
            case LOBBY, READING -> 0;
            case OPEN, CLOSED, SOLUTION, LEADERBOARD, FINISHED ->
                state.answers().size();
        };
    }

    private static QuestionFace face(QuizState state) {
        var question = state.question();
        boolean open = state.stage() != QuizStage.READING && question.kind().hasOptions();
        return new QuestionFace(
                question.text(),
                question.kind(),
                question.section(),
                open
                        ? question.options().stream()
                                .map(one -> new QuizChoice(one.id(), one.text()))
                                .toList()
                        : null,
                question.numeric() == null ? null : question.numeric().unit(),
                question.timeLimitSeconds(),
                question.readingSeconds(),
                question.weight());
    }

    private static boolean isSolved(QuizState state) {
        return state.stage().phase() == QuizStage.SOLUTION.phase()
                && state.current() != null
                && state.last().counts();
    }

    private static @Nullable QuizSolution solution(QuizState state) {
        if (!isSolved(state)) {
            return null;
        }
        var quiz = state.quiz();
        var question = state.question();
        var marks = Objects.requireNonNull(state.last().marks());
        boolean tells = quiz.showSolution();
        return new QuizSolution(
                tells && question.kind().hasOptions() ? question.rightIds() : null,
                tells ? question.numeric() : null,
                state.last().line().winner(),
                tells ? question.explanation() : null,
                quiz.showDistribution() ? state.last().figures() : null,
                quiz.showDistribution()
                        ? (Integer) marks.values().stream()
                                .mapToInt(Mark::speedPoints)
                                .sum()
                        : null);
    }

    static boolean showsBoard(QuizState state) {
        return state.quiz().leaderboard() != BoardWhen.OFF
                && (state.stage() == QuizStage.LEADERBOARD || state.stage() == QuizStage.FINISHED);
    }

    static @Nullable List<BoardRow> board(QuizState state) {
        if (!showsBoard(state)) {
            return null;
        }
        var standings = state.standings();
        return standings.order().stream()
                .limit(state.quiz().leaderboardSize())
                .map(who -> row(who, Objects.requireNonNull(standings.of(who))))
                .toList();
    }

    private static BoardRow row(UUID who, Place place) {
        return new BoardRow(who, place.rank(), place.former(), place.points(), place.gained(), place.streak());
    }
}
