package plenum.activities.quiz;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import plenum.activities.Crowd;
import plenum.activities.quiz.QuizEvent.Called;
import plenum.activities.quiz.QuizEvent.Closed;
import plenum.activities.quiz.QuizEvent.Finished;
import plenum.activities.quiz.QuizEvent.LeaderboardShown;
import plenum.activities.quiz.QuizEvent.LinedUp;
import plenum.activities.quiz.QuizEvent.Opened;
import plenum.activities.quiz.QuizEvent.Skipped;
import plenum.activities.quiz.QuizEvent.SolutionShown;

/** What happens in a quiz by itself: a question opens and closes, a line is made up, and it goes on if it is to. */
record Clockwork(QuizState state, Crowd crowd) {

    /** So much earlier everybody hears when it opens, so that it opens for all at once. */
    static final Duration AHEAD = Duration.ofMillis(500);

    /** So long after the first buzz others may still turn out to have been earlier. */
    static final Duration LINING_UP = Duration.ofMillis(250);

    /** So long what arrived in time may wait for its turn. */
    static final Duration DRAIN = Duration.ofMillis(100);

    private static final int SECONDS_TO_SOLUTION = 2;

    /** A question begins to be read; where nothing is to be read it opens. */
    static List<QuizEvent> call(QuizState state, int place, Instant now, long graceMs) {
        var question = state.quiz().question(place);
        int round = state.round() + 1;
        boolean atOnce = question.readingSeconds() == 0;
        var opens = atOnce ? now.plus(AHEAD) : now.plusSeconds(question.readingSeconds());
        var called = new Called(round, place, now, opens, graceMs);
        return atOnce ? List.of(called, new Opened(round, opens, opens.plus(question.timeLimit()))) : List.of(called);
    }

    /** What is not solved yet is, so that it counts; what is open does not. */
    static List<QuizEvent> ending(QuizState state, Instant now) {
        var events = new ArrayList<QuizEvent>();
        if (state.stage().isUnderWay()) {
            events.add(new Skipped(state.round(), now));
        } else if (state.stage() == QuizStage.CLOSED && !state.last().fate().skipped()) {
            events.add(new SolutionShown(state.round(), now));
        }
        events.add(new Finished(now));
        return events;
    }

    @Nullable
    Instant due() {
        return switch (state.stage()) {
            case LOBBY, FINISHED -> null;
            case READING -> state.last().times().opensAt().minus(AHEAD);
            case OPEN -> state.isLineEmpty() || !isBuzzer() ? timeToClose() : timeToLineUp();
            case CLOSED, SOLUTION, LEADERBOARD -> advancesAt(state);
        };
    }

    List<QuizEvent> run(Instant now) {
        var due = due();
        if (due == null || due.isAfter(now)) {
            return List.of();
        }
        return switch (state.stage()) {
            case LOBBY, FINISHED -> List.of();
            case READING -> List.of(opened(now));
            case OPEN ->
                state.isLineEmpty() || !isBuzzer()
                        ? List.of(new Closed(state.round(), state.eligible(crowd), now))
                        : List.of(new LinedUp(state.round()));
            case CLOSED, SOLUTION, LEADERBOARD -> goOn(now);
        };
    }

    /** Never less ahead than promised, also if the clock was heard late. */
    private Opened opened(Instant now) {
        var planned = state.last().times().opensAt();
        var opens = planned.isBefore(now.plus(AHEAD)) ? now.plus(AHEAD) : planned;
        return new Opened(state.round(), opens, opens.plus(state.question().timeLimit()));
    }

    private boolean isBuzzer() {
        return state.question().kind() == QuestionKind.BUZZER;
    }

    private Instant timeToClose() {
        return Objects.requireNonNull(state.last().times().lastArrival()).plus(DRAIN);
    }

    /** As long as somebody in line was not judged, nothing ends. */
    private @Nullable Instant timeToLineUp() {
        if (state.last().line().linedUp()) {
            return null;
        }
        long first = state.answers().values().stream()
                .mapToLong(given -> given.said().time().latest())
                .min()
                .orElse(0);
        return state.last().times().opensAt().plusMillis(first).plus(LINING_UP);
    }

    /** When it goes on by itself, if it does. */
    static @Nullable Instant advancesAt(QuizState state) {
        var seconds = state.quiz().autoAdvance();
        boolean rests = switch (state.stage()) {
            case CLOSED, SOLUTION, LEADERBOARD -> true;
            case LOBBY, READING, OPEN, FINISHED -> false;
        };
        if (!rests || seconds == null || state.since() == null) {
            return null;
        }
        return state.since()
                .plusSeconds(state.stage() == QuizStage.CLOSED ? Math.min(seconds, SECONDS_TO_SOLUTION) : seconds);
    }

    private List<QuizEvent> goOn(Instant now) {
        int round = state.round();
        return switch (NextStep.of(state)) {
            case OPEN_NEXT ->
                call(state, state.nextQuestion(), now, state.last().times().graceMs());
            case SHOW_SOLUTION -> List.of(new SolutionShown(round, now));
            case SHOW_LEADERBOARD -> List.of(new LeaderboardShown(round, now));
            case FINISH -> List.of(new Finished(now));
            case CLOSE_QUESTION -> List.of();
            case null -> List.of();
        };
    }
}
