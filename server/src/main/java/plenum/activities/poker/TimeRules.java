package plenum.activities.poker;

import static plenum.activities.Decision.accepted;
import static plenum.activities.Decision.refused;
import static plenum.activities.Decision.repeated;

import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import plenum.activities.Decision;
import plenum.activities.Turn;
import plenum.activities.poker.PokerCommand.AddTime;
import plenum.activities.poker.PokerCommand.CancelReveal;
import plenum.activities.poker.PokerCommand.StopTimer;
import plenum.activities.poker.PokerCommand.Timer;
import plenum.activities.poker.PokerEvent.RevealCancelled;
import plenum.activities.poker.PokerEvent.TimerSet;
import plenum.activities.poker.PokerEvent.TimerStopped;
import plenum.shared.Problem;

/** What one turn may do about the time a round has. */
record TimeRules(PokerState state, Turn turn) {

    Decision<PokerEvent> timer(Timer timer) {
        return inRound(timer.round(), () -> ending(turn.now().plusSeconds(timer.seconds())));
    }

    Decision<PokerEvent> add(AddTime add) {
        return inRound(add.round(), () -> {
            var end = state.table().endsAt();
            if (end == null || (add.endsAt() != null && !end.equals(add.endsAt()))) {
                return refused(Problem.WRONG_PHASE.refusal().with("state", state.outline()));
            }
            return ending(end.plusSeconds(add.seconds()));
        });
    }

    Decision<PokerEvent> stop(StopTimer stop) {
        return inRound(
                stop.round(),
                () -> state.table().endsAt() == null ? repeated() : accepted(new TimerStopped(state.round())));
    }

    Decision<PokerEvent> cancel(CancelReveal cancel) {
        return inRound(
                cancel.round(),
                () -> state.stage() == PokerStage.REVEALING
                        ? accepted(new RevealCancelled(state.round(), turn.actor()))
                        : refused(Problem.WRONG_PHASE.refusal().with("state", state.outline())));
    }

    private Decision<PokerEvent> ending(Instant end) {
        if (end.isAfter(turn.now().plusSeconds(Timer.LONGEST))) {
            return refused(Problem.LIMIT_REACHED.because(Timer.LONGEST + " seconds"));
        }
        return end.equals(state.table().endsAt()) ? repeated() : accepted(new TimerSet(state.round(), end));
    }

    private Decision<PokerEvent> inRound(@Nullable Integer round, Supplier<Decision<PokerEvent>> then) {
        if (round != null && state.stage() != PokerStage.WAITING && round != state.round()) {
            return refused(Problem.STALE_ROUND.refusal().with("state", state.outline()));
        }
        return state.isOpen()
                ? then.get()
                : refused(Problem.WRONG_PHASE.refusal().with("state", state.outline()));
    }
}
