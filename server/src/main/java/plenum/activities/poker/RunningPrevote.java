package plenum.activities.poker;

import static java.util.Collections.emptySortedMap;
import static java.util.Collections.unmodifiableSortedMap;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plenum.activities.OwnTime;

/** A pre-vote that goes on: since when and until when, and who has put down what in each of its rounds. */
public record RunningPrevote(Instant openedAt, Instant closesAt, SortedMap<Integer, SortedMap<UUID, Hand>> hands) {

    /** What is kept of it besides its ballots. */
    record Kept(Instant openedAt, Instant closesAt, List<Integer> rounds) {

        RunningPrevote empty() {
            var hands = new TreeMap<Integer, SortedMap<UUID, Hand>>();
            rounds.forEach(round -> hands.put(round, emptySortedMap()));
            return new RunningPrevote(openedAt, closesAt, unmodifiableSortedMap(hands));
        }
    }

    Kept kept() {
        return new Kept(openedAt, closesAt, List.copyOf(hands.keySet()));
    }

    OwnTime ownTime() {
        return new OwnTime(new TreeSet<>(hands.keySet()), closesAt);
    }

    /** The round in which this story is voted on. */
    Optional<Round> roundOf(Story story, SortedMap<Integer, Round> rounds) {
        return hands.keySet().stream()
                .map(rounds::get)
                .filter(round -> story.id().equals(round.story()))
                .findFirst();
    }

    SortedMap<UUID, Hand> hands(int round) {
        return hands.getOrDefault(round, emptySortedMap());
    }

    int votedCount(int round) {
        return (int) hands(round).values().stream()
                .filter(hand -> hand.card() != null)
                .count();
    }

    boolean holds(int round) {
        return hands.containsKey(round);
    }

    @Nullable
    Hand hand(int round, UUID participant) {
        return hands(round).get(participant);
    }

    RunningPrevote with(int round, UUID participant, Hand hand) {
        var inRound = new TreeMap<>(hands(round));
        inRound.put(participant, hand);
        var all = new TreeMap<>(hands);
        all.put(round, unmodifiableSortedMap(inRound));
        return new RunningPrevote(openedAt, closesAt, unmodifiableSortedMap(all));
    }
}
