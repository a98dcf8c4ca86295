package plenum.activities.board;

import static java.util.Objects.requireNonNullElse;
import static plenum.activities.Decision.accepted;
import static plenum.activities.Decision.refused;
import static plenum.activities.Decision.repeated;

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
        return state.action(amend.id())
                .map(known -> changed(
                        known,
                        new Action(
                                known.id(),
                                requireNonNullElse(amend.text(), known.text()),
                                amend.ownerId() == null && amend.owner() == null ? known.ownerId() : amend.ownerId(),
                                amend.ownerId() == null && amend.owner() == null ? known.owner() : amend.owner(),
                                amend.due() == null ? known.due() : amend.due(),
                                known.status())))
                .orElseGet(() -> refused(Problem.ITEM_NOT_FOUND.refusal()));
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
