package plenum.activities.poker;

import static java.util.Collections.emptySortedMap;
import static java.util.Collections.unmodifiableSortedMap;

import java.util.HashSet;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plenum.activities.Ballot;
import plenum.activities.Crowd;
import plenum.activities.Outline;

/**
 * The table: the deck chosen for rounds to come, how it is run, the stories, all rounds by number, and who has put down
 * what in the last of them.
 */
public record PokerState(
        Deck chosenDeck, Options options, Queue queue, SortedMap<Integer, Round> rounds, SortedMap<UUID, Hand> hands) {

    public static PokerState fresh(Deck deck) {
        return new PokerState(deck, Options.USUAL, Queue.empty(), emptySortedMap(), emptySortedMap());
    }

    /** What people choose from: the deck of the round on the table, else the one chosen for the next. */
    Deck deck() {
        return stage() == PokerStage.WAITING ? chosenDeck : table().terms().deck();
    }

    /** What holds for a round; for one that has not begun, what would hold if it did now. */
    Terms terms(int number) {
        var known = rounds.get(number);
        return known == null ? new Terms(chosenDeck, options.confidence(), options.names()) : known.terms();
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
        if (current == null || current.outcome() != null) {
            return PokerStage.WAITING;
        }
        if (current.isRevealed()) {
            return PokerStage.RESULTS;
        }
        return current.revealsAt() == null ? PokerStage.VOTING : PokerStage.REVEALING;
    }

    /** Cards may be put down. */
    boolean isOpen() {
        return stage() == PokerStage.VOTING || stage() == PokerStage.REVEALING;
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

    /** What the cards say together, while they are open. */
    @Nullable
    Statistics statistics() {
        return stage() == PokerStage.RESULTS ? table().statistics() : null;
    }

    Statistics statistics(int eligible) {
        return Statistics.of(deck(), hands, eligible, options.suggestion());
    }

    /** What the cards say since somebody thought again; nothing as long as nobody has. */
    @Nullable
    Statistics statisticsAfter() {
        var shown = statistics();
        return shown == null || hands.values().stream().noneMatch(Hand::isChanged)
                ? null
                : statistics(shown.eligibleVoters());
    }

    /** Who is shown as having voted: at once, but where cards bear no names only every now and then. */
    SortedSet<UUID> marked() {
        if (!isOpen() || table().terms().isNamed()) {
            return voters();
        }
        return table().marks().voted();
    }

    SortedSet<UUID> voters() {
        return new TreeSet<>(cards().keySet());
    }

    /** Who has voted in this round counts as able to, even if gone since. */
    int eligible(Crowd crowd) {
        var eligible = new HashSet<>(crowd.eligible());
        if (stage() != PokerStage.WAITING) {
            eligible.addAll(cards().keySet());
        }
        return eligible.size();
    }

    PokerState with(Round round) {
        var more = new TreeMap<>(rounds);
        more.put(round.round(), round);
        return new PokerState(chosenDeck, options, queue, unmodifiableSortedMap(more), hands);
    }

    PokerState with(UUID participant, Hand hand) {
        var more = new TreeMap<>(hands);
        more.put(participant, hand);
        return new PokerState(chosenDeck, options, queue, rounds, unmodifiableSortedMap(more));
    }

    /** What lay on the table in a round, now or when it was over; sealed unless that round was shown. */
    SortedMap<UUID, Hand> handsOf(int number) {
        var round = rounds.get(number);
        if (round == null) {
            return emptySortedMap();
        }
        return round.outcome() == null ? hands : round.trail().hands();
    }

    /** The cards of an earlier round are on the table, sealed. */
    PokerState with(SortedMap<UUID, Hand> restored) {
        return new PokerState(chosenDeck, options, queue, rounds, restored);
    }

    PokerState withEmptyTable() {
        return new PokerState(chosenDeck, options, queue, rounds, emptySortedMap());
    }

    PokerState with(Queue changed) {
        return new PokerState(chosenDeck, options, changed, rounds, hands);
    }

    PokerState with(Options chosen) {
        return new PokerState(chosenDeck, chosen, queue, rounds, hands);
    }

    PokerState with(Deck chosen) {
        return new PokerState(chosen, options.fitting(chosen), queue, rounds, hands);
    }
}
