package plenum.activities.quiz;

import static plenum.activities.Decision.accepted;
import static plenum.activities.Decision.refused;
import static plenum.activities.Decision.repeated;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import plenum.activities.Ballot;
import plenum.activities.Ballots;
import plenum.activities.Ballots.Judgement;
import plenum.activities.Decision;
import plenum.activities.Turn;
import plenum.activities.quiz.QuizCommand.Answer;
import plenum.activities.quiz.QuizCommand.Buzz;
import plenum.activities.quiz.QuizEvent.Answered;
import plenum.shared.Problem;
import plenum.shared.Refusal;

/** What becomes of an answer. */
record AnswerRules(QuizState state, Turn turn) {

    Decision<QuizEvent> answer(Answer answer) {
        var ids = answer.optionIds() == null ? null : ordered(answer.round(), answer.optionIds());
        var said = new Said(ids, answer.value(), time(answer.round(), answer.elapsedMs()), false);
        return put(answer.round(), answer.clientSeq(), said, unfit(answer));
    }

    Decision<QuizEvent> buzz(Buzz buzz) {
        boolean late = isCurrent(buzz.round()) && state.last().line().linedUp();
        var unfit = isCurrent(buzz.round()) && state.question().kind() != QuestionKind.BUZZER
                ? Problem.INVALID_RESPONSE.on("type", "does not answer this question")
                : null;
        return put(
                buzz.round(),
                buzz.clientSeq(),
                new Said(null, null, time(buzz.round(), buzz.elapsedMs()), late),
                unfit);
    }

    private Decision<QuizEvent> put(int round, long clientSeq, Said said, @Nullable Refusal unfit) {
        var stored = stored(round);
        var former = stored == null || stored.choice() == null ? null : Said.kept(stored.choice());
        // On its second way it took longer, and is still the same.
        var meant = former != null && said.repeats(former) ? former : said;
        var ballot = meant.ballot(turn.actor(), round, clientSeq);
        return switch (Ballots.judge(stored, ballot, state.outline(), isInTime())) {
            case Judgement.Known _ -> repeated();
            case Judgement.Refused(var refusal) -> refused(refusal);
            case Judgement.Taken _ -> {
                if (unfit != null) {
                    yield refused(unfit);
                }
                yield former == null
                        ? accepted(new Answered(turn.actor(), round, new Given(clientSeq, said), false))
                        : changed(round, clientSeq, said, former);
            }
        };
    }

    private Decision<QuizEvent> changed(int round, long clientSeq, Said said, Said former) {
        boolean same = said.answersAs(former);
        boolean locked = !state.quiz().allowChange() || state.question().kind() == QuestionKind.BUZZER;
        if (locked && !(same && state.question().kind() != QuestionKind.BUZZER)) {
            return refused(Problem.ANSWER_LOCKED.refusal());
        }
        // Whoever says the same once more has not taken longer.
        var later = same ? said.asQuickAs(former) : said;
        return accepted(new Answered(turn.actor(), round, new Given(clientSeq, later), true));
    }

    private TimeUsed time(int round, long told) {
        return isCurrent(round)
                ? TimeUsed.defended(told, state.last().times().opensAt(), turn.timing())
                : new TimeUsed(told, told, told, told);
    }

    private boolean isCurrent(int round) {
        return round == state.round() && round > 0;
    }

    /** What counts is when it arrived, not when its turn came. */
    private boolean isInTime() {
        if (state.stage() != QuizStage.OPEN) {
            return false;
        }
        var last = state.last().times().lastArrival();
        return last == null || !turn.timing().arrivedAt().isAfter(last);
    }

    private @Nullable Ballot stored(int round) {
        if (!isCurrent(round)) {
            return turn.stored();
        }
        var given = state.answers().get(turn.actor());
        return given == null ? null : given.ballot(turn.actor(), round);
    }

    /** In the order of the question, so that the same answer is always written in the same way. */
    private List<String> ordered(int round, List<String> chosen) {
        var asked = state.rounds().get(round);
        var known = asked == null
                ? List.<String>of()
                : state.quiz().question(asked.question()).optionIds();
        return chosen.stream()
                .distinct()
                .sorted((one, other) -> known.contains(one) && known.contains(other)
                        ? Integer.compare(known.indexOf(one), known.indexOf(other))
                        : one.compareTo(other))
                .toList();
    }

    private @Nullable Refusal unfit(Answer answer) {
        if (!isCurrent(answer.round())) {
            return null;
        }
        var question = state.question();
        return switch (question.kind()) {
            case BUZZER -> Problem.INVALID_RESPONSE.on("type", "does not answer this question");
            case NUMERIC ->
                answer.optionIds() != null || answer.value() == null
                        ? Problem.INVALID_RESPONSE.on("value", "must be a number")
                        : null;
            case SINGLE, TRUE_FALSE, MULTIPLE ->
                answer.value() != null
                        ? Problem.INVALID_RESPONSE.on("value", "must be absent here")
                        : unfit(question, Objects.requireNonNullElse(answer.optionIds(), List.of()));
        };
    }

    private static @Nullable Refusal unfit(Question question, List<String> chosen) {
        if (new HashSet<>(chosen).size() < chosen.size()) {
            return Problem.INVALID_RESPONSE.on("option_ids", "has an option twice");
        }
        if (!question.optionIds().containsAll(chosen)) {
            return Problem.INVALID_RESPONSE.on("option_ids", "has an option that is not in this question");
        }
        return question.kind() != QuestionKind.MULTIPLE && chosen.size() != 1
                ? Problem.INVALID_RESPONSE.on("option_ids", "must have exactly 1")
                : null;
    }
}
