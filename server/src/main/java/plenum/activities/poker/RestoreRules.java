package plenum.activities.poker;

import static plenum.activities.Decision.refused;
import static plenum.activities.Decision.repeated;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plenum.activities.Decision;
import plenum.activities.Turn;
import plenum.activities.poker.PokerCommand.Undo;
import plenum.activities.poker.PokerEvent.VotesRestored;
import plenum.activities.poker.PokerView.KeptVotes;
import plenum.activities.poker.PokerView.Undoable;
import plenum.shared.Problem;

/** How cards come back that lay on the table before: after a reveal or reset nobody wanted, or when a story returns. */
record RestoreRules(PokerState state, Turn turn) {

    private static final Duration TIME_TO_UNDO = Duration.ofSeconds(60);

    static @Nullable Undoable undoable(PokerState state) {
        return switch (state.stage()) {
            case WAITING, PREVOTING -> null;
            case RESULTS ->
                state.table().agreed() == null
                        ? fresh(state.round(), state.table().revealedAt())
                        : null;
            case VOTING, REVEALING -> {
                var former = state.rounds().get(state.round() - 1);
                yield former != null
                                && former.outcome() == Outcome.RESET
                                && !state.table().isRestored()
                        ? fresh(former.round(), former.trail().endedAt())
                        : null;
            }
        };
    }

    private static @Nullable Undoable fresh(int round, @Nullable Instant since) {
        return since == null ? null : new Undoable(round, since.plus(TIME_TO_UNDO));
    }

    Decision<PokerEvent> undo(Undo undo) {
        if (isUndone(undo.round())) {
            return repeated();
        }
        var undoable = undoable(state);
        if (undoable == null || undoable.round() != undo.round() || turn.now().isAfter(undoable.until())) {
            return refused(Problem.WRONG_PHASE.refusal().with("state", state.outline()));
        }
        var change = new RoundChange(state, turn);
        var shown = state.stage() == PokerStage.RESULTS;
        var left = change.completed(shown ? Outcome.NONE : Outcome.RESET);
        var table = state.table();
        var hands = new TreeMap<>(state.handsOf(undo.round()));
        hands.putAll(state.hands());
        return restored(change.open(table.story(), table.topic(), List.of(left)), undo.round(), hands, shown);
    }

    private boolean isUndone(int round) {
        var current = state.current();
        var former = state.rounds().get(round);
        return current != null
                && former != null
                && Integer.valueOf(round).equals(current.trail().restoredFrom())
                && (former.trail().shownEarly() || former.outcome() == Outcome.RESET);
    }

    /** Opens the story's next round with what lay there when it was last left unseen. */
    Decision<PokerEvent> reopened(Story story, int seconds) {
        var change = new RoundChange(state, turn);
        var opened = change.open(story.id(), story.title(), change.leave(), seconds);
        return sealed(state, story.id())
                .map(last -> restored(opened, last.round(), last.trail().hands(), false))
                .orElse(opened);
    }

    /** The last round of a story, if it was left unseen: once its cards were turned, what was sealed before is past. */
    private static Optional<Round> sealed(PokerState state, UUID story) {
        return state.rounds().values().stream()
                .filter(round -> story.equals(round.story()) && round.isOver())
                .reduce((earlier, later) -> later)
                .filter(round -> !round.isRevealed());
    }

    /** What would come back if the chosen story were started again. */
    static @Nullable KeptVotes kept(PokerState state) {
        var story = state.queue().current();
        if (story == null || state.stage() != PokerStage.WAITING) {
            return null;
        }
        return sealed(state, story)
                .map(round -> new KeptVotes(round.round(), round.votedCount()))
                .filter(kept -> kept.votedCount() > 0)
                .orElse(null);
    }

    /** The deck may have changed since: what it does not hold any more stays away. */
    private Decision<PokerEvent> restored(
            Decision<PokerEvent> opened, int from, SortedMap<UUID, Hand> former, boolean takenBack) {
        if (!(opened instanceof Decision.Accepted<PokerEvent>(var first))) {
            return opened;
        }
        var hands = new TreeMap<UUID, Hand>();
        former.forEach((person, hand) -> {
            if (hand.card() != null && state.chosenDeck().find(hand.card()).isPresent()) {
                hands.put(person, hand.fresh());
            }
        });
        if (hands.isEmpty()) {
            return opened;
        }
        var events = new ArrayList<>(first);
        events.add(new VotesRestored(state.round() + 1, from, hands, takenBack));
        return new Decision.Accepted<>(List.copyOf(events));
    }
}
