package plenum.activities.poker;

import static java.util.Collections.emptySortedMap;
import static java.util.Collections.unmodifiableSortedMap;

import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plenum.activities.Ballot;
import plenum.activities.Crowd;
import plenum.activities.Outline;
import plenum.activities.Tally;

/**
 * The table: the deck chosen for rounds to come, how it is run, the stories, all rounds by number, and who has put down
 * what in the last of them; while a pre-vote goes on it has the cards, and nothing lies on the table.
 */
public record PokerState(
        Deck chosenDeck,
        Options options,
        Queue queue,
        SortedMap<Integer, Round> rounds,
        SortedMap<UUID, Hand> hands,
        @Nullable RunningPrevote prevote) {

    public PokerState(
            Deck chosenDeck,
            Options options,
            Queue queue,
            SortedMap<Integer, Round> rounds,
            SortedMap<UUID, Hand> hands) {
        this(chosenDeck, options, queue, rounds, hands, null);
    }

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

    /** The same while anything is to be seen or done in it. */
    @Nullable
    Round onTable() {
        return stage() == PokerStage.WAITING || stage() == PokerStage.PREVOTING ? null : current();
    }

    /** The round on the table, where there must be one. */
    Round table() {
        return rounds.lastEntry().getValue();
    }

    int round() {
        return rounds.isEmpty() ? 0 : rounds.lastKey();
    }

    PokerStage stage() {
        if (prevote != null) {
            return PokerStage.PREVOTING;
        }
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

    /** Cards are put down, at the table or before people meet: nothing else begins now. */
    boolean isBusy() {
        return isOpen() || prevote != null;
    }

    /** Whether its cards lie where the rules see them: all others have been put away. */
    boolean isAtHand(int round) {
        return prevote == null ? round == round() : prevote.holds(round);
    }

    Outline outline() {
        return outline(round());
    }

    /** As it is for whoever answers this round. */
    Outline outline(int round) {
        return new Outline(stage().word(), stage().phase(), round);
    }

    /** Somebody's answer in a round that is at hand. */
    @Nullable
    Ballot ballot(UUID participant, int round) {
        var hand = prevote == null ? hands.get(participant) : prevote.hand(round, participant);
        return hand == null ? null : hand.ballot(participant, round);
    }

    /** Who put down what, once it is shown, where it may be told. */
    @Nullable
    SortedMap<UUID, String> shownCards() {
        return statistics() != null && PokerView.names(this) ? unmodifiableSortedMap(cards()) : null;
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
        return onTable() == null ? crowd.eligible().size() : crowd.countWith(cards().keySet());
    }

    PokerState with(Round round) {
        var more = new TreeMap<>(rounds);
        more.put(round.round(), round);
        return new PokerState(chosenDeck, options, queue, unmodifiableSortedMap(more), hands, prevote);
    }

    PokerState with(UUID participant, int round, Hand hand) {
        if (prevote != null) {
            return with(prevote.with(round, participant, hand));
        }
        var more = new TreeMap<>(hands);
        more.put(participant, hand);
        return new PokerState(chosenDeck, options, queue, rounds, unmodifiableSortedMap(more), prevote);
    }

    /** What lay on the table in a round, now or when it was over; sealed unless that round was shown. */
    SortedMap<UUID, Hand> handsOf(int number) {
        var round = rounds.get(number);
        if (round == null) {
            return emptySortedMap();
        }
        if (prevote != null && prevote.holds(number)) {
            return prevote.hands(number);
        }
        return round.outcome() == null ? hands : round.trail().hands();
    }

    Tally tally(int number) {
        return Tally.of(
                handsOf(number).entrySet().stream().map(hand -> hand.getValue().ballot(hand.getKey(), number)));
    }

    private PokerState with(RunningPrevote later) {
        return new PokerState(chosenDeck, options, queue, rounds, hands, later);
    }

    /** What lay on the table is put away, and everybody votes on all of this in their own time. */
    PokerState prevoting(SortedMap<Integer, Round> more, RunningPrevote begun) {
        var all = new TreeMap<>(rounds);
        all.putAll(more);
        return new PokerState(
                chosenDeck, options, queue.choosing(null), unmodifiableSortedMap(all), emptySortedMap(), begun);
    }

    /** The cards of an earlier round are on the table, sealed. */
    PokerState with(SortedMap<UUID, Hand> restored) {
        return new PokerState(chosenDeck, options, queue, rounds, restored, prevote);
    }

    PokerState withEmptyTable() {
        return new PokerState(chosenDeck, options, queue, rounds, emptySortedMap(), prevote);
    }

    PokerState with(Queue changed) {
        return new PokerState(chosenDeck, options, changed, rounds, hands, prevote);
    }

    PokerState with(Options chosen) {
        return new PokerState(chosenDeck, chosen, queue, rounds, hands, prevote);
    }

    PokerState with(Deck chosen) {
        return new PokerState(chosen, options.fitting(chosen), queue, rounds, hands, prevote);
    }
}
