package plenum.activities.poker;

import static java.util.Collections.emptySortedMap;
import static java.util.Collections.unmodifiableSortedMap;

import java.util.HashSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plenum.activities.Ballot;
import plenum.activities.Crowd;
import plenum.activities.Outline;

/** The table: the deck, all rounds by number, and who has put down what in the last of them. */
public record PokerState(Deck deck, SortedMap<Integer, Round> rounds, SortedMap<UUID, Hand> hands) {

    static PokerState fresh(Deck deck) {
        return new PokerState(deck, emptySortedMap(), emptySortedMap());
    }

    /** The round on the table, absent before the first. */
    @Nullable
    Round current() {
        return rounds.isEmpty() ? null : table();
    }

    /** The round on the table, where there must be one. */
    Round table() {
        return rounds.lastEntry().getValue();
    }

    int round() {
        return rounds.isEmpty() ? 0 : rounds.lastKey();
    }

    PokerStage stage() {
        var current = current();
        if (current == null) {
            return PokerStage.WAITING;
        }
        return current.isRevealed() ? PokerStage.RESULTS : PokerStage.VOTING;
    }

    Outline outline() {
        return new Outline(stage().word(), stage().phase(), round());
    }

    @Nullable
    Ballot ballot(UUID participant) {
        var hand = hands.get(participant);
        return hand == null ? null : hand.ballot(participant, round());
    }

    /** The cards that count, by person. Sealed until the stage is {@code RESULTS}. */
    SortedMap<UUID, String> cards() {
        var cards = new TreeMap<UUID, String>();
        hands.forEach((person, hand) -> {
            if (hand.card() != null) {
                cards.put(person, hand.card());
            }
        });
        return cards;
    }

    /** What the cards say together, once they are open. */
    @Nullable
    Statistics statistics() {
        var round = current();
        return round == null || !round.isRevealed() ? null : statistics(round.eligibleCount());
    }

    Statistics statistics(int eligible) {
        return Statistics.of(deck, cards(), eligible, Suggestion.MEDIAN_UP);
    }

    /** Who has voted counts as able to, even if gone since. */
    int eligible(Crowd crowd) {
        var eligible = new HashSet<>(crowd.eligible());
        eligible.addAll(cards().keySet());
        return eligible.size();
    }

    PokerState with(Round round) {
        var more = new TreeMap<>(rounds);
        more.put(round.round(), round);
        return new PokerState(deck, unmodifiableSortedMap(more), hands);
    }

    PokerState with(UUID participant, Hand hand) {
        var more = new TreeMap<>(hands);
        more.put(participant, hand);
        return new PokerState(deck, rounds, unmodifiableSortedMap(more));
    }

    PokerState withEmptyTable() {
        return new PokerState(deck, rounds, emptySortedMap());
    }
}
