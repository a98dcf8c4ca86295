package plenum.activities.quiz;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What has come of a quiz: the questions as they were asked, and how everybody stands, best first. {@code averagePercent} is
 * of what could be had by those who took part; {@code hardest} are the rounds with the fewest right answers.
 */
public record QuizResults(
        QuizView.Type type,
        int questionCount,
        int playerCount,
        @Nullable Integer averagePercent,
        List<Integer> hardest,
        List<QuizRound> rounds,
        @Nullable List<QuizPlayer> players) {

    private static final int MOST_HARD = 3;

    /** {@code figures} are absent where nobody was told what was right; only a round that {@code counts} gave points. */
    public record QuizRound(
            int round,
            int number,
            String text,
            QuestionKind kind,
            @Nullable String section,
            BigDecimal weight,
            boolean counts,
            boolean skipped,
            boolean repeated,
            int eligibleCount,
            Instant askedAt,
            @Nullable List<QuizOption> options,
            @Nullable NumericTarget numeric,
            @Nullable String explanation,
            @Nullable UUID winner,
            @Nullable QuizFigures figures) {}

    /** Ranks are known where people saw how they stand. */
    public record QuizPlayer(UUID participantId, int rank, int points, int right, int streak) {}

    static @Nullable QuizResults of(QuizState state) {
        var told = told(state);
        if (told.isEmpty()) {
            return null;
        }
        var standings = state.standings();
        boolean ranks = ranks(state);
        return new QuizResults(
                QuizView.Type.QUIZ,
                state.quiz().count(),
                standings.order().size(),
                average(state),
                hardest(told),
                told.stream().map(one -> round(state.quiz(), one)).toList(),
                ranks
                        ? standings.order().stream()
                                .map(who -> player(who, Objects.requireNonNull(standings.of(who))))
                                .toList()
                        : null);
    }

    /** Rounds of which nobody has to be kept from knowing: their solution was shown, or they were left. */
    static List<Asked> told(QuizState state) {
        return state.rounds().values().stream()
                .filter(one -> one.fate().solved()
                        || ((one.fate().skipped() || one.fate().dropped())
                                && !(one == state.last() && state.stage().isUnderWay())))
                .toList();
    }

    /** At the end at the latest, unless they were never to be told. */
    static boolean ranks(QuizState state) {
        return switch (state.quiz().leaderboard()) {
            case OFF -> false;
            case AT_END -> state.stage() == QuizStage.FINISHED;
            case AFTER_EACH, PER_SECTION ->
                state.stage() == QuizStage.FINISHED || state.stage() == QuizStage.LEADERBOARD;
        };
    }

    private static QuizRound round(QuizConfig quiz, Asked one) {
        var question = quiz.question(one.question());
        boolean tells = one.fate().solved() && quiz.showSolution();
        boolean counts = one.fate().solved() && quiz.showDistribution();
        return new QuizRound(
                one.round(),
                one.question() + 1,
                question.text(),
                question.kind(),
                question.section(),
                question.weight(),
                one.counts(),
                one.fate().skipped(),
                one.fate().dropped(),
                one.eligible(),
                one.times().calledAt(),
                tells && question.kind().hasOptions() ? question.options() : null,
                tells ? question.numeric() : null,
                tells ? question.explanation() : null,
                one.line().winner(),
                counts ? one.figures() : null);
    }

    private static QuizPlayer player(UUID who, Place place) {
        return new QuizPlayer(who, place.rank(), place.points(), place.right(), place.streak());
    }

    private static @Nullable Integer average(QuizState state) {
        int most = state.rounds().values().stream()
                .filter(Asked::counts)
                .mapToInt(one -> most(state.quiz(), one))
                .sum();
        var players = state.standings().places().values();
        if (most == 0 || players.isEmpty()) {
            return null;
        }
        long all = players.stream().mapToLong(Place::points).sum();
        long whole = (long) most * players.size();
        return (int) ((200 * all + whole) / (2 * whole));
    }

    private static int most(QuizConfig quiz, Asked one) {
        var question = quiz.question(one.question());
        int each = Scoring.BASE + (question.kind().hasSpeed() ? quiz.speedPoints() : 0);
        return question.weight().multiply(BigDecimal.valueOf(each)).intValue();
    }

    private static List<Integer> hardest(List<Asked> told) {
        return told.stream()
                .filter(Asked::counts)
                .filter(one -> one.figures() != null && one.figures().answered() > 0)
                .sorted(Comparator.comparing(
                        one -> Objects.requireNonNull(one.figures()).percentRight()))
                .limit(MOST_HARD)
                .map(Asked::round)
                .toList();
    }
}
