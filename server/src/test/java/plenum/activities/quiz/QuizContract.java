package plenum.activities.quiz;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import plenum.activities.ActivityContract;
import plenum.activities.ActivityType;
import plenum.activities.quiz.QuizCommand.AddTime;
import plenum.activities.quiz.QuizCommand.Answer;
import plenum.activities.quiz.QuizCommand.Buzz;
import plenum.activities.quiz.QuizCommand.CloseQuestion;
import plenum.activities.quiz.QuizCommand.Finish;
import plenum.activities.quiz.QuizCommand.Judge;
import plenum.activities.quiz.QuizCommand.OpenNext;
import plenum.activities.quiz.QuizCommand.RerunQuestion;
import plenum.activities.quiz.QuizCommand.ShowLeaderboard;
import plenum.activities.quiz.QuizCommand.ShowSolution;
import plenum.activities.quiz.QuizCommand.SkipQuestion;
import plenum.shared.Problem;
import tools.jackson.databind.node.ObjectNode;

/** The contract of activities for quizzes of some kind. */
abstract class QuizContract extends ActivityContract<QuizState, QuizCommand, QuizEvent> {

    private static final List<String> MARKS = List.of("QQ1QQ", "QQ2QQ", "QQ3QQ", "QQ4QQ");
    private static final List<String> IDS =
            IntStream.range(0, 8).mapToObj(i -> "option-" + i).toList();

    abstract QuizConfig quiz(QuizQuestions questions);

    private Quiz quiz(List<String> ids, int repeats) {
        var questions = new ArrayList<Question>();
        for (int place = 0; place < 8; place++) {
            questions.add(question(
                    place % 4 == 1
                            ? QuestionKind.MULTIPLE
                            : place % 4 == 2 ? QuestionKind.NUMERIC : QuestionKind.SINGLE,
                    ids,
                    repeats));
        }
        return new Quiz(quiz(new QuizQuestions(questions)));
    }

    static Question question(QuestionKind kind, List<String> ids, int repeats) {
        var options = ids.stream()
                .map(id -> new QuizOption(id, "🂡".repeat(repeats) + id, id.equals(ids.getFirst())))
                .toList();
        return new Question(
                "🂡".repeat(2 * repeats),
                kind,
                kind.hasOptions() ? options : List.of(),
                kind == QuestionKind.NUMERIC
                        ? new NumericTarget(BigDecimal.TEN, BigDecimal.ONE, BigDecimal.valueOf(4), null)
                        : null,
                300,
                0,
                BigDecimal.ONE,
                "🂡".repeat(4 * repeats),
                null);
    }

    @Override
    protected ActivityType<QuizState, QuizCommand, QuizEvent> usualType() {
        return quiz(IDS, 1);
    }

    @Override
    protected ActivityType<QuizState, QuizCommand, QuizEvent> wordyType() {
        return quiz(IDS, 190);
    }

    @Override
    protected ActivityType<QuizState, QuizCommand, QuizEvent> markedType() {
        return quiz(MARKS, 1);
    }

    @Override
    protected List<String> secrets() {
        return MARKS;
    }

    /** Also when it is over: only the solution tells. */
    @Override
    protected boolean isSealed(QuizState state) {
        return super.isSealed(state) || state.stage() == QuizStage.CLOSED;
    }

    @Override
    protected void cutKnown(ObjectNode view) {
        if (view.get("question") instanceof ObjectNode question) {
            question.remove("options");
        }
    }

    @Override
    protected QuizCommand randomCommand(Random random, QuizState state) {
        var current = state.round();
        int round = current - (random.nextInt(10) == 0 ? 1 : 0) + (random.nextInt(30) == 0 ? 1 : 0);
        int some = Math.max(1, round);
        var ends = state.current() == null ? null : state.last().times().endsAt();
        if (state.stage() != QuizStage.OPEN && random.nextInt(3) > 0) {
            return forward(random, state, Math.max(0, round), some);
        }
        return switch (random.nextInt(24)) {
            case 0, 1 -> new CloseQuestion(some);
            case 2 -> new AddTime(some, 1 + random.nextInt(30), ends);
            case 3 -> new SkipQuestion(some);
            case 4 -> new RerunQuestion(some);
            case 5 -> new Judge(some, new UUID(0x7000, 1 + random.nextInt(7)), random.nextBoolean());
            case 6 -> new Buzz(some, 1 + random.nextInt(6), random.nextInt(3_000));
            case 7 -> new Finish(Math.max(0, round));
            default -> answer(random, state, some);
        };
    }

    private static QuizCommand forward(Random random, QuizState state, int round, int some) {
        return switch (random.nextInt(6)) {
            case 0 -> new ShowLeaderboard(some);
            case 1, 2 -> new ShowSolution(some);
            case 3 -> state.hasNext() ? new OpenNext(round) : new RerunQuestion(some);
            default -> new OpenNext(round);
        };
    }

    private static Answer answer(Random random, QuizState state, int round) {
        long elapsed = random.nextInt(5_000);
        int seq = 1 + random.nextInt(6);
        var question = state.current() == null ? null : state.question();
        if (question == null || question.kind() == QuestionKind.NUMERIC) {
            return new Answer(round, seq, null, value(random), elapsed);
        }
        var ids = question.optionIds();
        var one = ids.get(random.nextInt(ids.size()));
        var chosen = switch (random.nextInt(12)) {
            case 0 -> List.<String>of();
            case 1 -> List.of(one, one);
            case 2 -> List.of("nothing");
            case 3, 4 -> List.of(one, ids.get(random.nextInt(ids.size())));
            default -> List.of(one);
        };
        return new Answer(round, seq, chosen, null, elapsed);
    }

    private static @Nullable BigDecimal value(Random random) {
        return random.nextInt(20) == 0 ? null : BigDecimal.valueOf(random.nextInt(4_000), 2);
    }

    @Override
    protected Optional<QuizCommand> opening() {
        return Optional.of(new OpenNext(0));
    }

    @Override
    protected QuizCommand firstAnswer(Random random, QuizState state) {
        var ids = state.question().optionIds();
        return new Answer(1, 1, List.of(ids.get(random.nextInt(ids.size()))), null, 0);
    }

    @Override
    protected QuizCommand closing(QuizState state) {
        return new CloseQuestion(1);
    }

    @Override
    protected QuizCommand disguised(QuizCommand command, QuizState state, int salt) {
        if (!(command instanceof Answer(int round, long seq, var chosen, var value, long elapsed))
                || state.current() == null) {
            return command;
        }
        var ids = state.question().optionIds();
        return new Answer(
                round,
                seq,
                chosen == null
                        ? null
                        : chosen.stream()
                                .map(id -> ids.contains(id) ? ids.get((ids.indexOf(id) + salt) % ids.size()) : id)
                                .toList(),
                value == null ? null : value.add(BigDecimal.valueOf(salt)),
                elapsed);
    }

    @Override
    protected Set<Problem> refusals() {
        return Set.of(
                Problem.UNAUTHORIZED,
                Problem.NOT_A_VOTER,
                Problem.INVALID_RESPONSE,
                Problem.ANSWER_LOCKED,
                Problem.STALE_SEQUENCE,
                Problem.STALE_ROUND,
                Problem.ROUND_CLOSED,
                Problem.LIMIT_REACHED,
                Problem.WRONG_PHASE);
    }
}
