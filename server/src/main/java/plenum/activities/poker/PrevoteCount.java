package plenum.activities.poker;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plenum.activities.poker.PokerEvent.PrevoteClosed;
import plenum.activities.poker.PokerEvent.RoundCompleted;
import plenum.activities.poker.Story.Status;

/**
 * What the end of a pre-vote makes of a table: rounds with enough votes are shown, the others stay sealed until they are
 * taken up again, and the stories wait in the order in which they are worth talking about.
 */
record PrevoteCount(PokerState state, PrevoteClosed closed, RunningPrevote prevote) {

    /** What is to be talked about, then what too few had a say in, then what only waits for a nod. */
    private static final Comparator<Counted> AGENDA = comparing(Counted::part)
            .thenComparing(Counted::disagreement, Comparator.nullsLast(Disagreement.HIGHEST_FIRST));

    /** A story and its round when it was over; without a disagreement if too few had voted. */
    private record Counted(
            Story story, Round round, @Nullable Disagreement disagreement) {

        int part() {
            return disagreement == null ? 1 : story.status() == Status.PROPOSED ? 2 : 0;
        }
    }

    static PokerState of(PokerState state, PrevoteClosed closed) {
        return new PrevoteCount(state, closed, Objects.requireNonNull(state.prevote(), "no pre-vote goes on")).table();
    }

    private PokerState table() {
        var rounds = new TreeMap<>(state.rounds());
        var counted = new ArrayList<Counted>();
        for (var story : state.queue().stories()) {
            prevote.roundOf(story, state.rounds())
                    .map(round -> counted(story, round))
                    .ifPresent(one -> {
                        counted.add(one);
                        rounds.put(one.round().round(), one.round());
                    });
        }
        return new PokerState(
                state.chosenDeck(),
                state.options(),
                state.queue()
                        .reordered(counted.stream()
                                .sorted(AGENDA)
                                .map(Counted::story)
                                .toList()),
                rounds,
                prevote.hands(state.round()),
                null);
    }

    private Counted counted(Story story, Round round) {
        var hands = prevote.hands(round.round());
        int votes = prevote.votedCount(round.round());
        if (votes < state.options().prevote().quorum()) {
            var over = round.completed(completed(round, Outcome.SKIPPED), votes, hands);
            return new Counted(story.prevoted(new Prevoted(round.round(), votes, null, null)), over, null);
        }
        var deck = round.terms().deck();
        var figures =
                Statistics.of(deck, hands, eligible(hands), state.options().suggestion());
        var over = round.revealed(closed.at(), figures).completed(completed(round, Outcome.NONE), votes, hands);
        var disagreement = Disagreement.of(deck, hands, figures);
        var proposed = figures.unanimous() && disagreement.unsure() == 0 ? figures.suggestedCard() : null;
        var result = new Prevoted(round.round(), votes, disagreement.figure(), proposed);
        return new Counted(story.prevoted(result), over, disagreement);
    }

    private RoundCompleted completed(Round round, Outcome outcome) {
        return new RoundCompleted(round.round(), outcome, closed.at());
    }

    /** Who was asked and who answered. */
    private int eligible(SortedMap<UUID, Hand> hands) {
        var all = new TreeSet<>(closed.invited());
        hands.forEach((person, hand) -> {
            if (hand.card() != null) {
                all.add(person);
            }
        });
        return all.size();
    }
}
