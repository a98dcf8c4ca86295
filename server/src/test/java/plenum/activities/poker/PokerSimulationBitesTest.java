package plenum.activities.poker;

import static org.assertj.core.api.Assertions.assertThat;
import static plenum.activities.Decision.accepted;
import static plenum.activities.Decision.refused;
import static plenum.activities.Decision.repeated;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import plenum.activities.Ballot;
import plenum.activities.Crowd;
import plenum.activities.Decision;
import plenum.activities.Decision.Accepted;
import plenum.activities.Decision.Refused;
import plenum.activities.Decision.Repeated;
import plenum.activities.StoredJson;
import plenum.activities.Turn;
import plenum.activities.poker.PokerCommand.Reset;
import plenum.activities.poker.PokerCommand.Reveal;
import plenum.activities.poker.PokerCommand.Revote;
import plenum.activities.poker.PokerCommand.Start;
import plenum.activities.poker.PokerCommand.Vote;
import plenum.activities.poker.PokerEvent.RoundCompleted;
import plenum.activities.poker.PokerEvent.RoundStarted;
import plenum.activities.poker.PokerEvent.VoteRetracted;
import plenum.activities.poker.PokerEvent.Voted;
import plenum.activities.poker.PokerEvent.VotesRevealed;
import plenum.shared.Audience;
import plenum.shared.Problem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Pokers with one mistake each, of the kind people make: the simulation has to catch every one. */
@Execution(ExecutionMode.CONCURRENT)
class PokerSimulationBitesTest {

    private static final int GAMES = 200;

    @TestFactory
    Stream<DynamicTest> a_mistake_is_caught() {
        return mistakes().entrySet().stream()
                .map(mistake -> DynamicTest.dynamicTest(
                        mistake.getKey(),
                        () -> assertThat(isCaught(mistake.getValue())).isTrue()));
    }

    /** So that it is the mistakes that are caught, and not the way they are made. */
    @Test
    void poker_itself_is_not_caught() {
        assertThat(isCaught(deciding((state, command, turn, decision) -> decision)))
                .isFalse();
        assertThat(isCaught(evolving((state, event, after) -> after))).isFalse();
        assertThat(isCaught(showing(view -> {}))).isFalse();
    }

    private static boolean isCaught(PokerDecorator poker) {
        return LongStream.rangeClosed(1, GAMES).anyMatch(seed -> {
            try {
                return Simulation.divergence(poker, seed) != null;
            } catch (RuntimeException e) {
                return true;
            }
        });
    }

    private static Map<String, PokerDecorator> mistakes() {
        var mistakes = new LinkedHashMap<>(StoryMistakes.all());
        mistakes.putAll(ReturnMistakes.all());
        mistakes.putAll(PrevoteMistakes.all());
        mistakes.put("an older vote replaces a newer one", refusing(Problem.STALE_SEQUENCE, taken()));
        mistakes.put(
                "another card with the same sequence replaces",
                deciding((state, command, turn, decision) -> decision instanceof Refused
                                && command instanceof Vote vote
                                && state.hands().containsKey(turn.actor())
                                && state.hands().get(turn.actor()).clientSeq() == vote.clientSeq()
                                && vote.round() == state.round()
                        ? taken().decide(state, command, turn, decision)
                        : decision));
        mistakes.put(
                "a vote cannot be changed",
                deciding((state, command, turn, decision) -> decision instanceof Accepted
                                && command instanceof Vote
                                && state.cards().containsKey(turn.actor())
                        ? repeated()
                        : decision));
        mistakes.put(
                "a repeat after the reveal is refused",
                deciding((state, command, turn, decision) ->
                        decision instanceof Repeated && command instanceof Vote && state.stage() == PokerStage.RESULTS
                                ? refused(Problem.ROUND_CLOSED.refusal())
                                : decision));
        mistakes.put(
                "a repeat from a former round is refused",
                deciding((state, command, turn, decision) ->
                        decision instanceof Repeated && command instanceof Vote vote && vote.round() < state.round()
                                ? refused(Problem.STALE_ROUND.refusal())
                                : decision));
        mistakes.put("a vote is taken after the reveal", refusing(Problem.ROUND_CLOSED, taken()));
        mistakes.put(
                "a card changed after the reveal forgets the first",
                evolving((state, event, after) -> event instanceof Voted(var who, var round, var hand, var _)
                        ? after.with(who, round, new Hand(hand.clientSeq(), hand.card()))
                        : after));
        mistakes.put(
                "the figures of the reveal follow the cards",
                evolving((state, event, after) -> event instanceof Voted && after.stage() == PokerStage.RESULTS
                        ? after.with(after.table().revealed(after.table().revealedAt(), after.statistics(9)))
                        : after));
        mistakes.put("a timer shows what it should not", new PokerDecorator() {
            @Override
            public List<PokerEvent> wake(PokerState state, Crowd crowd, Instant now) {
                return super.wake(state, crowd, now).stream()
                        .<PokerEvent>map(event -> event instanceof PokerEvent.TimerStopped
                                        && !state.cards().isEmpty()
                                ? new VotesRevealed(state.round(), state.eligible(crowd), true, null, now)
                                : event)
                        .toList();
            }
        });
        mistakes.put("a vote for another round counts in this one", refusing(Problem.STALE_ROUND, taken()));
        mistakes.put(
                "a card that is not in the deck is taken as a five",
                refusing(
                        Problem.INVALID_RESPONSE,
                        (state, command, turn, decision) -> command instanceof Vote vote
                                ? accepted(
                                        new Voted(turn.actor(), vote.round(), new Hand(vote.clientSeq(), "5"), false))
                                : decision));
        mistakes.put(
                "capitals are not understood",
                deciding((state, command, turn, decision) -> decision instanceof Accepted
                                && command instanceof Vote vote
                                && vote.card().equals("Coffee")
                        ? refused(Problem.INVALID_RESPONSE.refusal())
                        : decision));
        mistakes.put(
                "spectators vote",
                refusing(
                        Problem.NOT_A_VOTER,
                        (state, command, turn, decision) -> new Poker().decide(state, command, mayEverything(turn))));
        mistakes.put(
                "everyone controls",
                refusing(
                        Problem.UNAUTHORIZED,
                        (state, command, turn, decision) -> new Poker().decide(state, command, mayEverything(turn))));
        mistakes.put(
                "an empty table is revealed",
                refusing(
                        Problem.NOTHING_TO_REVEAL,
                        (state, command, turn, decision) ->
                                state.stage() == PokerStage.VOTING ? accepted(shown(state, turn)) : decision));
        mistakes.put(
                "any round number reveals",
                deciding((state, command, turn, decision) -> command instanceof Reveal && state.round() > 0
                        ? new Poker().decide(state, Reveal.atOnce(state.round()), turn)
                        : decision));
        mistakes.put(
                "a second reveal counts the eligible again",
                deciding((state, command, turn, decision) -> decision instanceof Repeated && command instanceof Reveal
                        ? accepted(shown(state, turn))
                        : decision));
        mistakes.put(
                "who has gone is no longer eligible",
                deciding((state, command, turn, decision) -> decision instanceof Accepted && command instanceof Reveal
                        ? accepted(new VotesRevealed(
                                state.round(),
                                Math.max(1, turn.crowd().eligible().size()),
                                false,
                                turn.actor(),
                                turn.now()))
                        : decision));
        mistakes.put(
                "a start while voting opens a round",
                deciding((state, command, turn, decision) -> decision instanceof Refused
                                && command instanceof Start start
                                && turn.mayControl()
                        ? accepted(new RoundStarted(
                                state.round() + 1, start.storyId(), start.topic(), turn.actor(), turn.now(), null))
                        : decision));
        mistakes.put(
                "a revote is possible before the reveal",
                deciding((state, command, turn, decision) ->
                        decision instanceof Refused && command instanceof Revote revote
                                ? new Poker().decide(state, new Reset(revote.round()), turn)
                                : decision));
        mistakes.put(
                "a reset is possible after the reveal",
                deciding((state, command, turn, decision) ->
                        decision instanceof Refused && command instanceof Reset reset
                                ? new Poker().decide(state, new Revote(reset.round()), turn)
                                : decision));
        mistakes.put(
                "a repeated revote opens one more round",
                deciding((state, command, turn, decision) ->
                        decision instanceof Refused && command instanceof Revote && state.stage() == PokerStage.RESULTS
                                ? new Poker().decide(state, new Revote(state.round()), turn)
                                : decision));
        mistakes.put(
                "a reset keeps the number of its round",
                evolving((state, event, after) -> event instanceof RoundStarted
                                && state.round() > 0
                                && state.table().outcome() == Outcome.RESET
                        ? new PokerState(
                                state.chosenDeck(), state.options(), state.queue(), state.rounds(), new TreeMap<>())
                        : after));
        mistakes.put(
                "a new round keeps the votes",
                evolving((state, event, after) -> event instanceof RoundStarted
                        ? new PokerState(
                                after.chosenDeck(), after.options(), after.queue(), after.rounds(), state.hands())
                        : after));
        mistakes.put(
                "a revote forgets the topic",
                evolving((state, event, after) -> event instanceof RoundStarted started && state.round() > 0
                        ? new Poker()
                                .evolve(
                                        state,
                                        new RoundStarted(
                                                started.round(),
                                                started.story(),
                                                null,
                                                started.by(),
                                                started.at(),
                                                started.endsAt()))
                        : after));
        mistakes.put(
                "a retracted vote still counts",
                evolving((state, event, after) -> event instanceof VoteRetracted retracted
                                && state.cards().containsKey(retracted.participant())
                        ? state
                        : after));
        mistakes.put("a retraction forgets its sequence", evolving((state, event, after) -> {
            if (!(event instanceof VoteRetracted retracted)) {
                return after;
            }
            var hands = new TreeMap<>(after.hands());
            hands.remove(retracted.participant());
            return new PokerState(after.chosenDeck(), after.options(), after.queue(), after.rounds(), hands);
        }));
        mistakes.put(
                "a reset is remembered as a revote",
                evolving((state, event, after) -> event instanceof RoundCompleted completed
                                && completed.outcome() == Outcome.RESET
                        ? new Poker()
                                .evolve(state, new RoundCompleted(completed.round(), Outcome.REVOTE, completed.at()))
                        : after));
        mistakes.put(
                "a result left for the next question has no outcome",
                evolving((state, event, after) ->
                        event instanceof RoundCompleted completed && completed.outcome() == Outcome.NONE
                                ? state
                                : after));
        mistakes.put("a restart forgets the retractions", new PokerDecorator() {
            @Override
            public PokerState restore(JsonNode control, List<JsonNode> rounds, List<Ballot> ballots) {
                return super.restore(
                        control, rounds, ballots.stream().filter(Ballot::counts).toList());
            }
        });
        mistakes.put("a restart forgets the history", new PokerDecorator() {
            @Override
            public PokerState restore(JsonNode control, List<JsonNode> rounds, List<Ballot> ballots) {
                return super.restore(control, rounds.subList(Math.max(0, rounds.size() - 1), rounds.size()), ballots);
            }
        });
        mistakes.put("averages are cut, not rounded", showing(results(figures -> {
            if (figures.has("average")) {
                figures.put(
                        "average",
                        figures.get("average")
                                .decimalValue()
                                .setScale(1, RoundingMode.DOWN)
                                .stripTrailingZeros());
            }
        })));
        mistakes.put("the lower middle is the median", showing(results(figures -> {
            if (figures.path("median").decimalValue(BigDecimal.ZERO).scale() > 0) {
                figures.put("median", figures.get("median").decimalValue().setScale(0, RoundingMode.DOWN));
            }
        })));
        mistakes.put("only the first mode is named", showing(results(figures -> {
            while (figures.withArray("mode").size() > 1) {
                figures.withArray("mode").remove(1);
            }
        })));
        mistakes.put("coffee breaks a consensus", showing(results(figures -> {
            if (figures.get("coffee_votes").intValue() > 0) {
                figures.put("consensus", false);
            }
        })));
        mistakes.put("one voter alone is unanimous", showing(results(figures -> {
            if (figures.get("consensus").booleanValue()) {
                figures.put("unanimous", true);
            }
        })));
        mistakes.put("low outliers are forgotten", showing(results(figures -> {
            var outliers = figures.withArray("outliers");
            for (var i = outliers.size() - 1; i >= 0; i--) {
                if (outliers.get(i).get("side").stringValue().equals("low")) {
                    outliers.remove(i);
                }
            }
        })));
        mistakes.put("one round too few is shown", showing(view -> {
            var history = (ObjectNode) view.get("history");
            if (history.size() == PokerView.ROUNDS_SHOWN) {
                history.remove(history.propertyNames().iterator().next());
            }
        }));
        return mistakes;
    }

    interface Deciding {
        Decision<PokerEvent> decide(PokerState state, PokerCommand command, Turn turn, Decision<PokerEvent> decision);
    }

    interface Evolving {
        PokerState evolve(PokerState state, PokerEvent event, PokerState after);
    }

    static PokerDecorator deciding(Deciding mistake) {
        return new PokerDecorator() {
            @Override
            public Decision<PokerEvent> decide(PokerState state, PokerCommand command, Turn turn) {
                return mistake.decide(state, command, turn, super.decide(state, command, turn));
            }
        };
    }

    /** Makes the mistake where poker refuses for this reason. */
    static PokerDecorator refusing(Problem problem, Deciding mistake) {
        return deciding((state, command, turn, decision) ->
                decision instanceof Refused<PokerEvent>(var refusal) && refusal.problem() == problem
                        ? mistake.decide(state, command, turn, decision)
                        : decision);
    }

    static PokerDecorator evolving(Evolving mistake) {
        return new PokerDecorator() {
            @Override
            public PokerState evolve(PokerState state, PokerEvent event) {
                return mistake.evolve(state, event, super.evolve(state, event));
            }
        };
    }

    private static PokerDecorator showing(Consumer<ObjectNode> mistake) {
        return new PokerDecorator() {
            @Override
            public Object view(PokerState state, Crowd crowd, Audience audience) {
                var view = (ObjectNode) StoredJson.tree(StoredJson.text(super.view(state, crowd, audience)));
                mistake.accept(view);
                return StoredJson.value(view, PokerView.class);
            }
        };
    }

    private static Consumer<ObjectNode> results(Consumer<ObjectNode> mistake) {
        return view -> {
            if (view.get("statistics") instanceof ObjectNode figures) {
                mistake.accept(figures);
            }
        };
    }

    /** Takes a vote whatever speaks against it. */
    private static Deciding taken() {
        return (state, command, turn, decision) ->
                command instanceof Vote vote && state.deck().find(vote.card()).isPresent()
                        ? accepted(new Voted(
                                turn.actor(),
                                state.round(),
                                new Hand(vote.clientSeq(), vote.card().toLowerCase()),
                                false))
                        : decision;
    }

    private static VotesRevealed shown(PokerState state, Turn turn) {
        return new VotesRevealed(state.round(), state.eligible(turn.crowd()), false, turn.actor(), turn.now());
    }

    private static Turn mayEverything(Turn turn) {
        return new Turn(turn.actor(), true, true, turn.stored(), turn.crowd(), turn.now());
    }
}
