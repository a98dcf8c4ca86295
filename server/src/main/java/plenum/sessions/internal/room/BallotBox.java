package plenum.sessions.internal.room;

import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import plenum.activities.Ballot;
import plenum.activities.Tally;

/**
 * The ballots of one round, by person: never more than one each. Where people answer in their own time, {@code beside}
 * has those of the other rounds that are open, by round. Anonymous ballots are {@code forgotten} when they are counted.
 */
public record BallotBox(int round, Pile kept, SortedMap<Integer, Pile> beside, boolean forgotten) {

    /** A ballot and when it came. */
    public record Kept(Ballot ballot, Instant committedAt) {

        public boolean counted() {
            return ballot.choice() != null;
        }
    }

    public BallotBox(int round, Map<UUID, Kept> kept) {
        this(round, Pile.of(kept), new TreeMap<>(), false);
    }

    /** There were ballots, and nobody can tell any more whose. */
    public static BallotBox forgotten(int round) {
        return new BallotBox(round, Pile.EMPTY, new TreeMap<>(), true);
    }

    public static BallotBox empty(int round) {
        return new BallotBox(round, Pile.EMPTY);
    }

    public @Nullable Kept of(UUID participant) {
        return kept.get(participant);
    }

    /** Somebody's ballot in one of the rounds that are open. */
    @Nullable
    Kept of(int number, UUID participant) {
        return inRound(number).get(participant);
    }

    /** All that somebody has put into it, oldest round first. */
    public Stream<Kept> allOf(UUID participant) {
        return Stream.concat(beside.values().stream(), Stream.of(kept))
                .map(one -> one.get(participant))
                .filter(Objects::nonNull);
    }

    public boolean holdsAnyOf(UUID participant) {
        return allOf(participant).findAny().isPresent();
    }

    /** Whether somebody has put the same into both. */
    public boolean holdsSameOf(UUID participant, BallotBox other) {
        return beside.isEmpty() && other.beside.isEmpty()
                ? Objects.equals(kept.get(participant), other.kept.get(participant))
                : allOf(participant).toList().equals(other.allOf(participant).toList());
    }

    public Stream<Kept> all() {
        return Stream.concat(beside.values().stream(), Stream.of(kept)).flatMap(one -> one.values().stream());
    }

    boolean holds(int number) {
        return number == round || beside.containsKey(number);
    }

    Tally tally(int number) {
        return Tally.of(inRound(number).values().stream().map(Kept::ballot));
    }

    private Pile inRound(int number) {
        return number == round ? kept : beside.getOrDefault(number, Pile.EMPTY);
    }

    BallotBox with(Ballot ballot, Instant at) {
        return with(ballot.round(), inRound(ballot.round()).with(ballot.participant(), new Kept(ballot, at)));
    }

    public BallotBox with(int number, Map<UUID, Kept> ballots) {
        if (number == round) {
            return new BallotBox(round, Pile.of(ballots), beside, false);
        }
        var others = new TreeMap<>(beside);
        others.put(number, Pile.of(ballots));
        return new BallotBox(round, kept, others, false);
    }

    /** With the ballots of this round and of the others that are open, and none of any other. */
    BallotBox opened(int current, Set<Integer> open) {
        if (current == round && beside.isEmpty() && open.isEmpty()) {
            return this;
        }
        var others = new TreeMap<Integer, Pile>();
        open.stream().filter(number -> number != current).forEach(number -> others.put(number, inRound(number)));
        return new BallotBox(current, inRound(current), others, false);
    }

    /** Whose ballots count, in whichever round. */
    public Set<UUID> answered() {
        if (beside.isEmpty()) {
            return kept.answered();
        }
        var all = new HashSet<>(kept.answered());
        beside.values().forEach(one -> all.addAll(one.answered()));
        return Set.copyOf(all);
    }

    /** Whether somebody's ballot counts in any of them. */
    boolean hasAnswered(UUID participant) {
        return kept.answered().contains(participant)
                || beside.values().stream().anyMatch(one -> one.answered().contains(participant));
    }
}
