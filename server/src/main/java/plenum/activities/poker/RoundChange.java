package plenum.activities.poker;

import static plenum.activities.Decision.refused;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plenum.activities.Decision;
import plenum.activities.Turn;
import plenum.activities.poker.PokerEvent.PrevoteClosed;
import plenum.activities.poker.PokerEvent.RoundCompleted;
import plenum.activities.poker.PokerEvent.RoundStarted;
import plenum.shared.Problem;

/** How a round is left and another opened. */
record RoundChange(PokerState state, Turn turn) {

    static final int MOST_ROUNDS = 1_000;

    /** Leaves the round on the table, whoever is there. */
    static List<PokerEvent> leave(PokerState state, Instant now) {
        var round = state.round();
        return switch (state.stage()) {
            case WAITING -> List.of();
            case PREVOTING -> List.of(new PrevoteClosed(null, new TreeSet<>(), now));
            case VOTING, REVEALING -> List.of(new RoundCompleted(round, Outcome.SKIPPED, now));
            case RESULTS ->
                List.of(new RoundCompleted(round, state.table().agreed() == null ? Outcome.NONE : Outcome.AGREED, now));
        };
    }

    /** Leaves the round on the table as it stands, if there is one. */
    List<PokerEvent> leave() {
        return leave(state, turn.now());
    }

    /** Leaves the round on the table for a reason of its own, if there is one. */
    List<PokerEvent> leave(Outcome outcome) {
        return state.stage() == PokerStage.WAITING ? List.of() : List.of(completed(outcome));
    }

    RoundCompleted completed(Outcome outcome) {
        return new RoundCompleted(state.round(), outcome, turn.now());
    }

    Decision<PokerEvent> open(@Nullable UUID story, @Nullable String topic, List<? extends PokerEvent> first) {
        return open(story, topic, first, state.options().timerSeconds());
    }

    /** With so many seconds to vote in; 0 is as many as it takes. */
    Decision<PokerEvent> open(
            @Nullable UUID story, @Nullable String topic, List<? extends PokerEvent> first, int seconds) {
        if (state.round() >= MOST_ROUNDS) {
            return refused(Problem.LIMIT_REACHED.because(MOST_ROUNDS + " rounds"));
        }
        var events = new ArrayList<PokerEvent>(first);
        var end = seconds == 0 ? null : turn.now().plusSeconds(seconds);
        events.add(new RoundStarted(state.round() + 1, story, topic, turn.actor(), turn.now(), end));
        return new Decision.Accepted<>(List.copyOf(events));
    }
}
