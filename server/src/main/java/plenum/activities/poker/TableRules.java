package plenum.activities.poker;

import static plenum.activities.Decision.accepted;
import static plenum.activities.Decision.refused;
import static plenum.activities.Decision.repeated;

import plenum.activities.Decision;
import plenum.activities.poker.PokerCommand.SetDeck;
import plenum.activities.poker.PokerCommand.SetOptions;
import plenum.activities.poker.PokerEvent.DeckSet;
import plenum.activities.poker.PokerEvent.OptionsSet;
import plenum.shared.Problem;
import plenum.shared.Refusal;

/** What may be different about the table between rounds: its deck, and how it is run. */
record TableRules(PokerState state) {

    Decision<PokerEvent> options(SetOptions wish) {
        if (state.isBusy()) {
            return refused(wrongPhase());
        }
        var options = wish.options().appliedTo(state.options());
        var fitting = options.fitting(state.chosenDeck());
        if (options.splitFromCard() != null && fitting.splitFromCard() == null) {
            return refused(Problem.INVALID_RESPONSE.on("split_from_card", "is not in this deck"));
        }
        return fitting.equals(state.options()) ? repeated() : accepted(new OptionsSet(fitting));
    }

    Decision<PokerEvent> deck(SetDeck wish) {
        if (state.isBusy()) {
            return refused(wrongPhase());
        }
        return wish.deck()
                .find()
                .map(deck -> deck.equals(state.chosenDeck())
                        ? Decision.<PokerEvent>repeated()
                        : Decision.<PokerEvent>accepted(new DeckSet(deck)))
                .orElseGet(() -> refused(DeckChoice.NOT_HERE));
    }

    private Refusal wrongPhase() {
        return Problem.WRONG_PHASE.refusal().with("state", state.outline());
    }
}
