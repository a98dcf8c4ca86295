package plenum.activities.poker;

import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import plenum.activities.poker.PokerEvent.Assumed;
import plenum.activities.poker.PokerEvent.CountdownStarted;
import plenum.activities.poker.PokerEvent.DeckSet;
import plenum.activities.poker.PokerEvent.EstimateAgreed;
import plenum.activities.poker.PokerEvent.MarksShown;
import plenum.activities.poker.PokerEvent.OptionsSet;
import plenum.activities.poker.PokerEvent.PrevoteClosed;
import plenum.activities.poker.PokerEvent.PrevoteOpened;
import plenum.activities.poker.PokerEvent.RevealCancelled;
import plenum.activities.poker.PokerEvent.RoundCompleted;
import plenum.activities.poker.PokerEvent.RoundStarted;
import plenum.activities.poker.PokerEvent.StoriesAdded;
import plenum.activities.poker.PokerEvent.StoryDecided;
import plenum.activities.poker.PokerEvent.StoryEdited;
import plenum.activities.poker.PokerEvent.StoryLeftOut;
import plenum.activities.poker.PokerEvent.StoryMoved;
import plenum.activities.poker.PokerEvent.StoryRemoved;
import plenum.activities.poker.PokerEvent.StorySelected;
import plenum.activities.poker.PokerEvent.TimerSet;
import plenum.activities.poker.PokerEvent.TimerStopped;
import plenum.activities.poker.PokerEvent.VoteRetracted;
import plenum.activities.poker.PokerEvent.Voted;
import plenum.activities.poker.PokerEvent.VotesRestored;
import plenum.activities.poker.PokerEvent.VotesRevealed;

/** What everything that happens makes of a table. */
final class PokerChange {

    private PokerChange() {}

    static PokerState made(PokerState state, PokerEvent event) {
        return switch (event) {
            case RoundStarted started ->
                state.withEmptyTable()
                        .with(Round.started(started, state.terms(started.round())))
                        .with(state.queue().choosing(started.story()));
            case Voted voted -> state.with(voted.participant(), voted.round(), voted.hand());
            case VoteRetracted retracted ->
                state.with(retracted.participant(), retracted.round(), new Hand(retracted.clientSeq(), null));
            case VotesRevealed revealed ->
                state.with(state.table().revealed(revealed.at(), state.statistics(revealed.eligible())));
            case RoundCompleted completed ->
                state.with(state.table().completed(completed, state.cards().size(), state.hands()));
            case CountdownStarted counted ->
                state.with(state.table().counting(counted.revealsAt(), counted.automatic()));
            case RevealCancelled cancelled -> state.with(state.table().uncounted(cancelled.by() != null));
            case TimerSet set -> state.with(state.table().ending(set.endsAt()));
            case TimerStopped _ -> state.with(state.table().ending(null));
            case OptionsSet set -> state.with(set.options());
            case DeckSet set -> state.with(set.deck());
            case MarksShown shown -> state.with(state.table().marking(shown.marks()));
            case PrevoteOpened opened -> opened(state, opened);
            case PrevoteClosed closed -> PrevoteCount.of(state, closed);
            case VotesRestored restored -> restored(state, restored);
            case EstimateAgreed agreed -> agreed(state, agreed);
            case Assumed assumed ->
                state.with(state.table().leaving(state.table().trail().assumed(assumed.participant(), assumed.text())));
            case StoryDecided decided ->
                state.with(state.queue().changed(decided.story(), story -> story.decided(decided.what())));
            case StoriesAdded added -> state.with(state.queue().with(added.stories()));
            case StoryEdited edited ->
                state.with(state.queue()
                        .changed(
                                edited.story(), story -> story.called(edited.ref(), edited.title(), edited.details())));
            case StoryMoved moved -> state.with(state.queue().moved(moved.story(), moved.to()));
            case StoryRemoved removed -> state.with(state.queue().without(removed.story()));
            case StoryLeftOut left ->
                state.with(state.queue().changed(left.story(), story -> story.leftOut(left.why())));
            case StorySelected selected -> state.with(state.queue().choosing(selected.story()));
        };
    }

    private static PokerState restored(PokerState state, VotesRestored restored) {
        var put = state.with(state.table().restored(restored.from())).with(restored.hands());
        var former = state.rounds().get(restored.from());
        return restored.takenBack() && former != null
                ? put.with(former.leaving(former.trail().takenBack()))
                : put;
    }

    private static PokerState opened(PokerState state, PrevoteOpened opened) {
        var rounds = new TreeMap<Integer, Round>();
        for (var id : opened.stories()) {
            int number = opened.first() + rounds.size();
            var title = state.queue().find(id).map(Story::title).orElse(null);
            var started = new RoundStarted(number, id, title, opened.by(), opened.at(), null);
            rounds.put(number, Round.started(started, state.terms(number)));
        }
        var kept = new RunningPrevote.Kept(opened.at(), opened.closesAt(), List.copyOf(rounds.keySet()));
        return state.prevoting(rounds, kept.empty());
    }

    private static PokerState agreed(PokerState state, EstimateAgreed agreed) {
        var round = Objects.requireNonNull(state.rounds().get(agreed.round()));
        var settled = state.with(round.agreed(agreed.estimate(), agreed.at()));
        return agreed.story() == null
                ? settled
                : settled.with(state.queue().changed(agreed.story(), story -> story.estimated(agreed.estimate())));
    }
}
