package plenum.activities.board;

import static java.util.Objects.requireNonNullElse;
import static plenum.activities.Decision.accepted;
import static plenum.activities.Decision.refused;
import static plenum.activities.Decision.repeated;

import org.jspecify.annotations.Nullable;
import plenum.activities.Decision;
import plenum.activities.Turn;
import plenum.activities.board.BoardEvent.Agreed;
import plenum.shared.Problem;

/** What one turn may do with what was agreed: everybody writes it down, whoever leads changes it. */
record ActionRules(BoardState<?> state, Turn turn) {

    private static final int MOST = 100;

    Decision<BoardEvent> agree(Action action) {
        if (!turn.mayAnswer() && !turn.mayControl()) {
            return refused(Problem.NOT_A_VOTER.refusal());
        }
        var known = state.action(action.id());
        if (known.isPresent()) {
            return repeated();
        }
        if (!state.isShown() || state.isSealed()) {
            return refused(BoardRules.wrongPhase(state));
        }
        return state.actions().size() >= MOST
                ? refused(Problem.LIMIT_REACHED.because(MOST + " actions"))
                : accepted(new Agreed(action, turn.now()));
    }

    Decision<BoardEvent> amend(BoardRequest.Amend amend) {
        boolean isTheirs = amend.ownerId() == null && amend.owner() == null;
        return state.action(amend.id())
                .map(known -> changed(
                        known,
                        new Action(
                                known.id(),
                                requireNonNullElse(amend.text(), known.text()),
                                isTheirs ? known.ownerId() : amend.ownerId(),
                                isTheirs ? known.owner() : filled(amend.owner()),
                                amend.due() == null ? known.due() : filled(amend.due()),
                                known.status())))
                .orElseGet(() -> refused(Problem.ITEM_NOT_FOUND.refusal()));
    }

    private static @Nullable String filled(@Nullable String note) {
        return note == null || note.isEmpty() ? null : note;
    }

    Decision<BoardEvent> settle(BoardRequest.Settle settle) {
        return state.action(settle.id())
                .map(known -> changed(known, known.being(settle.status())))
                .orElseGet(() -> refused(Problem.ITEM_NOT_FOUND.refusal()));
    }

    private Decision<BoardEvent> changed(Action known, Action other) {
        return known.equals(other) ? repeated() : accepted(new Agreed(other, turn.now()));
    }
}
