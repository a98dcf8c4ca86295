package plenum.activities.poker;

import static plenum.activities.Decision.accepted;
import static plenum.activities.poker.PokerSimulationBitesTest.deciding;
import static plenum.activities.poker.PokerSimulationBitesTest.evolving;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import plenum.activities.Turn;
import plenum.activities.poker.PokerCommand.Assume;
import plenum.activities.poker.PokerCommand.Undo;
import plenum.activities.poker.PokerEvent.Assumed;
import plenum.activities.poker.PokerEvent.StoryDecided;
import plenum.activities.poker.PokerEvent.StoryLeftOut;
import plenum.activities.poker.PokerEvent.VotesRestored;

/** Mistakes one makes when cards come back, and with what is said about a result. */
final class ReturnMistakes {

    private ReturnMistakes() {}

    static Map<String, PokerDecorator> all() {
        var mistakes = new LinkedHashMap<String, PokerDecorator>();
        mistakes.put(
                "undo has no end",
                deciding((state, command, turn, decision) -> command instanceof Undo && state.round() > 0
                        ? new Poker()
                                .decide(state, command, at(turn, state.table().startedAt()))
                        : decision));
        mistakes.put(
                "former cards win over those cast since",
                evolving((state, event, after) ->
                        event instanceof VotesRestored restored ? after.with(former(state, restored)) : after));
        mistakes.put(
                "cards that came back are lost",
                evolving((state, event, after) -> event instanceof VotesRestored ? after.withEmptyTable() : after));
        mistakes.put(
                "a result that was taken back looks like any other",
                evolving((state, event, after) -> event instanceof VotesRestored(int _, int from, var _, boolean _)
                        ? after.with(state.rounds().get(from))
                        : after));
        mistakes.put(
                "cards that came back are turned by themselves",
                evolving((state, event, after) ->
                        event instanceof VotesRestored ? after.with(unheld(after.table())) : after));
        mistakes.put(
                "a parked story comes up again",
                evolving((state, event, after) ->
                        event instanceof StoryLeftOut(var id, var why) && why.choice() != StoryDecision.Choice.SKIP
                                ? after.with(state.queue())
                                : after));
        mistakes.put(
                "anybody may say what an outlier knows",
                deciding((state, command, turn, decision) -> command instanceof Assume assume
                                && state.stage() == PokerStage.RESULTS
                                && assume.round() == state.round()
                        ? accepted(new Assumed(turn.actor(), assume.round(), assume.text()))
                        : decision));
        mistakes.put(
                "what was said is forgotten",
                evolving((state, event, after) -> event instanceof Assumed ? state : after));
        mistakes.put(
                "a break is noted again and again",
                evolving((state, event, after) -> event instanceof StoryDecided ? state : after));
        return mistakes;
    }

    private static Turn at(Turn turn, Instant now) {
        return new Turn(turn.actor(), turn.mayControl(), turn.mayAnswer(), turn.stored(), turn.crowd(), now);
    }

    private static TreeMap<UUID, Hand> former(PokerState state, VotesRestored restored) {
        var hands = new TreeMap<>(restored.hands());
        state.handsOf(restored.from()).forEach((person, hand) -> {
            if (hand.card() != null) {
                hands.put(person, hand);
            }
        });
        return hands;
    }

    private static Round unheld(Round round) {
        return new Round(
                round.round(),
                round.story(),
                round.topic(),
                round.startedAt(),
                round.startedBy(),
                round.revealedAt(),
                round.votedCount(),
                round.statistics(),
                round.agreed(),
                round.outcome(),
                round.endsAt(),
                round.revealsAt(),
                round.automatic(),
                false,
                round.terms(),
                round.marks(),
                round.trail());
    }
}
