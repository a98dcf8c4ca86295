package plenum.activities.poker;

import static plenum.activities.poker.PokerSimulationBitesTest.deciding;
import static plenum.activities.poker.PokerSimulationBitesTest.evolving;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import plenum.activities.Ballot;
import plenum.activities.Decision;
import plenum.activities.Decision.Repeated;
import plenum.activities.poker.PokerCommand.AgreeProposed;
import plenum.activities.poker.PokerEvent.PrevoteClosed;
import plenum.activities.poker.PokerEvent.StorySelected;
import plenum.activities.poker.PokerEvent.Voted;
import tools.jackson.databind.JsonNode;

/** Mistakes one makes with votes that are cast before people meet. */
final class PrevoteMistakes {

    private PrevoteMistakes() {}

    static Map<String, PokerDecorator> all() {
        var mistakes = new LinkedHashMap<String, PokerDecorator>();
        mistakes.put(
                "a card for one story lies on another",
                evolving((state, event, after) -> event instanceof Voted(var who, var _, var hand, var changed)
                                && state.prevote() != null
                        ? new Poker()
                                .evolve(
                                        state,
                                        new Voted(who, state.prevote().hands().firstKey(), hand, changed))
                        : after));
        mistakes.put(
                "any number of votes is enough",
                evolving((state, event, after) -> event instanceof PrevoteClosed
                        ? new Poker()
                                .evolve(
                                        state.with(SomeOptions.options("{'prevote':{'enabled':true,'quorum':1}}")
                                                .options()
                                                .appliedTo(state.options())),
                                        event)
                        : after));
        mistakes.put(
                "the agenda stays as it was",
                evolving((state, event, after) -> event instanceof PrevoteClosed
                        ? after.with(new Queue(
                                state.queue().stories().stream()
                                        .map(story ->
                                                after.queue().find(story.id()).orElseThrow())
                                        .toList(),
                                null))
                        : after));
        mistakes.put(
                "what all agree on is agreed by itself",
                evolving((state, event, after) -> event instanceof PrevoteClosed ? agreed(after) : after));
        mistakes.put(
                "what was proposed stays proposed on the table",
                evolving((state, event, after) -> event instanceof StorySelected selected && selected.story() != null
                        ? after.with(new Queue(state.queue().stories(), selected.story()))
                        : after));
        mistakes.put(
                "a second nod agrees once more",
                deciding((state, command, turn, decision) ->
                        decision instanceof Repeated && command instanceof AgreeProposed
                                ? Decision.accepted()
                                : decision));
        mistakes.put("a restart forgets the cards of all rounds but the last", new PokerDecorator() {
            @Override
            public PokerState restore(JsonNode control, List<JsonNode> rounds, List<Ballot> ballots) {
                return super.restore(
                        control,
                        rounds,
                        ballots.stream()
                                .filter(ballot -> ballot.round() == rounds.size())
                                .toList());
            }
        });
        return mistakes;
    }

    private static PokerState agreed(PokerState state) {
        return state.with(new Queue(
                state.queue().stories().stream()
                        .map(story -> story.status() == Story.Status.PROPOSED
                                ? story.estimated(
                                        Estimate.ofOwnWords(story.prevoted().proposed()))
                                : story)
                        .toList(),
                null));
    }
}
