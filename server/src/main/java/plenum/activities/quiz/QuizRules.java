package plenum.activities.quiz;

import static plenum.activities.Decision.accepted;
import static plenum.activities.Decision.refused;
import static plenum.activities.Decision.repeated;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import plenum.activities.Answer;
import plenum.activities.Decision;
import plenum.activities.Turn;
import plenum.activities.quiz.QuizCommand.AddTime;
import plenum.activities.quiz.QuizCommand.Buzz;
import plenum.activities.quiz.QuizCommand.CloseQuestion;
import plenum.activities.quiz.QuizCommand.Finish;
import plenum.activities.quiz.QuizCommand.Judge;
import plenum.activities.quiz.QuizCommand.OpenNext;
import plenum.activities.quiz.QuizCommand.RerunQuestion;
import plenum.activities.quiz.QuizCommand.ShowLeaderboard;
import plenum.activities.quiz.QuizCommand.ShowSolution;
import plenum.activities.quiz.QuizCommand.SkipQuestion;
import plenum.activities.quiz.QuizEvent.Closed;
import plenum.activities.quiz.QuizEvent.Dropped;
import plenum.activities.quiz.QuizEvent.Judged;
import plenum.activities.quiz.QuizEvent.LeaderboardShown;
import plenum.activities.quiz.QuizEvent.Skipped;
import plenum.activities.quiz.QuizEvent.SolutionShown;
import plenum.activities.quiz.QuizEvent.TimeAdded;
import plenum.shared.Problem;

/** What one turn may do in a quiz. */
record QuizRules(QuizState state, Turn turn) {

    private static final Duration LONGEST = Duration.ofHours(1);
    private static final long MOST_GRACE_MS = 1_500;

    Decision<QuizEvent> decide(QuizCommand command) {
        if (!(command instanceof Answer ? turn.mayAnswer() : turn.mayControl())) {
            return refused(
                    command instanceof Answer
                            ? Problem.NOT_A_VOTER.refusal()
                            : Problem.UNAUTHORIZED.refusal().with("permission", "activity.control"));
        }
        return switch (command) {
            case QuizCommand.Answer answer -> new AnswerRules(state, turn).answer(answer);
            case Buzz buzz -> new AnswerRules(state, turn).buzz(buzz);
            case OpenNext(int round) -> openNext(round);
            case CloseQuestion(int round) -> inRound(round, this::close);
            case ShowSolution(int round) -> inRound(round, this::showSolution);
            case ShowLeaderboard(int round) -> inRound(round, this::showLeaderboard);
            case AddTime add -> inRound(add.round(), () -> addTime(add));
            case SkipQuestion(int round) -> inRound(round, this::skip);
            case RerunQuestion(int round) -> rerun(round);
            case Judge judge -> inRound(judge.round(), () -> judge(judge));
            case Finish(int round) -> inRound(round, this::finish);
        };
    }

    private Decision<QuizEvent> inRound(int round, Supplier<Decision<QuizEvent>> then) {
        return round == state.round() ? then.get() : staleRound();
    }

    /** Two who open the next question at once open one. */
    private Decision<QuizEvent> openNext(int round) {
        if (round == state.round() - 1 && state.stage().isUnderWay()) {
            return repeated();
        }
        return inRound(round, () -> {
            boolean over = switch (state.stage()) {
                case LOBBY, SOLUTION, LEADERBOARD, FINISHED -> true;
                case CLOSED -> state.last().fate().skipped();
                case READING, OPEN -> false;
            };
            return over && state.hasNext()
                    ? new Decision.Accepted<>(Clockwork.call(state, state.nextQuestion(), turn.now(), graceMs()))
                    : wrongPhase();
        });
    }

    private long graceMs() {
        return Math.min(MOST_GRACE_MS, turn.timing().roomTrip().toMillis());
    }

    private Decision<QuizEvent> close() {
        return switch (state.stage()) {
            case OPEN -> accepted(closed());
            case CLOSED, SOLUTION, LEADERBOARD -> repeated();
            case LOBBY, READING, FINISHED -> wrongPhase();
        };
    }

    private QuizEvent closed() {
        return new Closed(state.round(), state.eligible(turn.crowd()), turn.now());
    }

    private Decision<QuizEvent> showSolution() {
        return switch (state.stage()) {
            case CLOSED ->
                state.last().fate().skipped() ? wrongPhase() : accepted(new SolutionShown(state.round(), turn.now()));
            case SOLUTION, LEADERBOARD, FINISHED -> repeated();
            case LOBBY, READING, OPEN -> wrongPhase();
        };
    }

    private Decision<QuizEvent> showLeaderboard() {
        if (state.quiz().leaderboard() == BoardWhen.OFF) {
            return wrongPhase();
        }
        return switch (state.stage()) {
            case SOLUTION -> accepted(new LeaderboardShown(state.round(), turn.now()));
            case LEADERBOARD -> repeated();
            case LOBBY, READING, OPEN, CLOSED, FINISHED -> wrongPhase();
        };
    }

    private Decision<QuizEvent> addTime(AddTime add) {
        var ends = state.stage() == QuizStage.OPEN ? state.last().times().endsAt() : null;
        if (ends == null || (add.endsAt() != null && !add.endsAt().equals(ends))) {
            return wrongPhase();
        }
        var later = ends.plusSeconds(add.seconds());
        return later.isAfter(turn.now().plus(LONGEST))
                ? refused(Problem.LIMIT_REACHED.because(LONGEST.toSeconds() + " seconds"))
                : accepted(new TimeAdded(state.round(), later));
    }

    private Decision<QuizEvent> skip() {
        if (state.stage() == QuizStage.LOBBY || state.stage() == QuizStage.FINISHED) {
            return wrongPhase();
        }
        return state.last().fate().skipped() ? repeated() : accepted(new Skipped(state.round(), turn.now()));
    }

    private Decision<QuizEvent> rerun(int round) {
        if (round > 0 && round == state.round() - 1 && isRerun()) {
            return repeated();
        }
        return inRound(round, () -> {
            if (state.stage() == QuizStage.LOBBY
                    || state.stage() == QuizStage.READING
                    || state.rounds().isEmpty()) {
                return wrongPhase();
            }
            var events = new ArrayList<QuizEvent>(List.of(new Dropped(round, turn.now())));
            events.addAll(Clockwork.call(state, state.last().question(), turn.now(), graceMs()));
            return new Decision.Accepted<>(events);
        });
    }

    private boolean isRerun() {
        var former = state.rounds().get(state.round() - 1);
        return former != null && former.fate().dropped() && state.stage().isUnderWay();
    }

    private Decision<QuizEvent> judge(Judge judge) {
        var line = state.rounds().isEmpty() ? BuzzLine.EMPTY : state.last().line();
        var who = judge.participantId();
        if (line.isJudged(who)) {
            return who.equals(line.winner()) == judge.right() ? repeated() : wrongPhase();
        }
        if (state.stage() != QuizStage.OPEN
                || !line.linedUp()
                || !state.answers().containsKey(who)) {
            return wrongPhase();
        }
        var judged = new Judged(state.round(), who, judge.right());
        return judge.right() ? accepted(judged, closed()) : accepted(judged);
    }

    private Decision<QuizEvent> finish() {
        return switch (state.stage()) {
            case FINISHED -> repeated();
            case LOBBY, READING, OPEN -> wrongPhase();
            case CLOSED, SOLUTION, LEADERBOARD -> new Decision.Accepted<>(Clockwork.ending(state, turn.now()));
        };
    }

    private Decision<QuizEvent> staleRound() {
        return refused(Problem.STALE_ROUND.refusal().with("state", state.outline()));
    }

    private Decision<QuizEvent> wrongPhase() {
        return refused(Problem.WRONG_PHASE.refusal().with("state", state.outline()));
    }
}
