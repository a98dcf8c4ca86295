package plenum.activities.poker;

import static plenum.activities.Decision.accepted;
import static plenum.activities.Decision.repeated;
import static plenum.activities.poker.PokerSimulationBitesTest.deciding;
import static plenum.activities.poker.PokerSimulationBitesTest.evolving;
import static plenum.activities.poker.PokerSimulationBitesTest.refusing;

import java.util.LinkedHashMap;
import java.util.Map;
import plenum.activities.Decision.Accepted;
import plenum.activities.Decision.Refused;
import plenum.activities.poker.PokerCommand.Agree;
import plenum.activities.poker.PokerCommand.Next;
import plenum.activities.poker.PokerCommand.RemoveStory;
import plenum.activities.poker.PokerEvent.EstimateAgreed;
import plenum.activities.poker.PokerEvent.StoryLeftOut;
import plenum.activities.poker.PokerEvent.StoryMoved;
import plenum.activities.poker.PokerEvent.StoryRemoved;
import plenum.activities.poker.PokerEvent.StorySelected;
import plenum.shared.Problem;

/** Mistakes one makes with a list of stories. */
final class StoryMistakes {

    private StoryMistakes() {}

    static Map<String, PokerDecorator> all() {
        var mistakes = new LinkedHashMap<String, PokerDecorator>();
        mistakes.put(
                "an agreement is not kept with its story",
                evolving((state, event, after) -> event instanceof EstimateAgreed ? after.with(state.queue()) : after));
        mistakes.put(
                "thinking again does not change the agreement",
                deciding((state, command, turn, decision) -> command instanceof Agree
                                && decision instanceof Accepted
                                && state.table().agreed() != null
                        ? repeated()
                        : decision));
        mistakes.put(
                "two who go on together go on twice",
                refusing(
                        Problem.STALE_ROUND,
                        (state, command, turn, decision) -> command instanceof Next next
                                ? new Poker()
                                        .decide(state, new Next(state.queue().current(), next.start()), turn)
                                : decision));
        mistakes.put(
                "a skipped story comes up again",
                evolving((state, event, after) -> event instanceof StoryLeftOut ? after.with(state.queue()) : after));
        mistakes.put(
                "a chosen story stays skipped",
                evolving((state, event, after) -> event instanceof StorySelected selected
                        ? after.with(new Queue(state.queue().stories(), selected.story()))
                        : after));
        mistakes.put(
                "a story that is being estimated is removed",
                deciding((state, command, turn, decision) -> command instanceof RemoveStory remove
                                && decision instanceof Refused<PokerEvent>(var refusal)
                                && refusal.problem() == Problem.WRONG_PHASE
                        ? accepted(new StoryRemoved(remove.storyId()))
                        : decision));
        mistakes.put(
                "moving down ends one place too far",
                evolving((state, event, after) ->
                        event instanceof StoryMoved moved && state.queue().place(moved.story()) < moved.to()
                                ? after.with(state.queue().moved(moved.story(), moved.to() - 1))
                                : after));
        return mistakes;
    }
}
