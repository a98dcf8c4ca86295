package plenum.activities.quiz;

import static java.util.Collections.unmodifiableSortedMap;

import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.pcollections.TreePMap;
import plenum.activities.quiz.QuizEvent.Answered;
import plenum.activities.quiz.QuizEvent.Called;
import plenum.activities.quiz.QuizEvent.Closed;
import plenum.activities.quiz.QuizEvent.Dropped;
import plenum.activities.quiz.QuizEvent.Finished;
import plenum.activities.quiz.QuizEvent.Judged;
import plenum.activities.quiz.QuizEvent.LeaderboardShown;
import plenum.activities.quiz.QuizEvent.LinedUp;
import plenum.activities.quiz.QuizEvent.Opened;
import plenum.activities.quiz.QuizEvent.Resumed;
import plenum.activities.quiz.QuizEvent.Skipped;
import plenum.activities.quiz.QuizEvent.SolutionShown;
import plenum.activities.quiz.QuizEvent.TimeAdded;

/** What events make of a quiz. */
final class QuizChange {

    private QuizChange() {}

    static QuizState made(QuizState state, QuizEvent event) {
        return switch (event) {
            case Called called ->
                state.with(TreePMap.<UUID, Given>empty())
                        .with(Asked.called(called))
                        .at(QuizStage.READING, called.at());
            case Opened(var _, var opens, var ends) ->
                state.with(state.last().with(state.last().times().opened(opens, ends)))
                        .at(QuizStage.OPEN, opens);
            case Answered answered -> state.with(state.answers().plus(answered.participant(), answered.given()));
            case TimeAdded(var _, var ends) ->
                state.with(state.last().with(state.last().times().ending(ends)));
            case LinedUp _ -> state.with(state.last().with(state.last().line().made()));
            case Judged judged ->
                state.with(state.last().with(state.last().line().judged(judged.participant(), judged.right())));
            case Closed closed -> closed(state, closed);
            case SolutionShown(var _, var at) ->
                solved(state.with(state.last().with(state.last().fate().solving())))
                        .at(QuizStage.SOLUTION, at);
            case LeaderboardShown(var _, var at) -> state.at(QuizStage.LEADERBOARD, at);
            case Skipped(var _, var at) -> left(state, state.last().fate().skipping(), at);
            case Dropped(var _, var at) -> left(state, state.last().fate().dropping(), at);
            case Finished(var at) -> state.at(QuizStage.FINISHED, at);
            case Resumed(var at) -> state.at(state.beforeEnd(), at);
        };
    }

    private static QuizState solved(QuizState state) {
        return state.with(state.standings().plus(state.question(), state.last()));
    }

    private static QuizState left(QuizState state, Fate fate, Instant at) {
        var last = state.last();
        var over = last.times().closedAt() == null ? last.with(last.times().closed(at)) : last;
        var later = state.with(over.with(fate)).at(QuizStage.CLOSED, at);
        return last.counts() ? later.counted() : later;
    }

    private static QuizState closed(QuizState state, Closed closed) {
        var marks = marks(state);
        return state.with(state.last().closed(closed, QuizFigures.of(state.question(), marks.values()), marks))
                .at(QuizStage.CLOSED, closed.at());
    }

    private static SortedMap<UUID, Mark> marks(QuizState state) {
        var marking = new Marking(state.question(), state.quiz().speedPoints());
        var line = state.last().line();
        boolean buzzed = state.question().kind() == QuestionKind.BUZZER;
        var marks = new TreeMap<UUID, Mark>();
        state.answers().forEach((who, given) -> {
            if (!buzzed) {
                marks.put(who, marking.mark(given.said()));
            } else if (line.isJudged(who)) {
                marks.put(who, marking.judged(given.said(), who.equals(line.winner())));
            }
        });
        return unmodifiableSortedMap(marks);
    }
}
