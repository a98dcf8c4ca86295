package plenum.sessions.internal.room;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import plenum.activities.Ballot;
import plenum.activities.Tally;

/**
 * The ballots of one round, by person: never more than one each. Where people answer in their own time, {@code beside}
 * has those of the other rounds that are open, by round. Anonymous ballots are {@code forgotten} when they are counted.
 */
public record BallotBox(
        int round, Map<UUID, Kept> kept, SortedMap<Integer, Map<UUID, Kept>> beside, boolean forgotten) {

    /** A ballot and when it came. */
    public record Kept(Ballot ballot, Instant committedAt) {

        public boolean counted() {
            return ballot.choice() != null;
        }
    }

    public BallotBox(int round, Map<UUID, Kept> kept, SortedMap<Integer, Map<UUID, Kept>> beside) {
        this(round, kept, beside, false);
    }

    public BallotBox(int round, Map<UUID, Kept> kept) {
        this(round, kept, new TreeMap<>());
    }

    /** There were ballots, and nobody can tell any more whose. */
    public static BallotBox forgotten(int round) {
        return new BallotBox(round, Map.of(), new TreeMap<>(), true);
    }

    public static BallotBox empty(int round) {
        return new BallotBox(round, Map.of());
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

    public Stream<Kept> all() {
        return Stream.concat(beside.values().stream(), Stream.of(kept)).flatMap(one -> one.values().stream());
    }

    boolean holds(int number) {
        return number == round || beside.containsKey(number);
    }

    Tally tally(int number) {
        return Tally.of(inRound(number).values().stream().map(Kept::ballot));
    }

    private Map<UUID, Kept> inRound(int number) {
        return number == round ? kept : beside.getOrDefault(number, Map.of());
    }

    BallotBox with(Ballot ballot, Instant at) {
        var more = new HashMap<>(inRound(ballot.round()));
        more.put(ballot.participant(), new Kept(ballot, at));
        return with(ballot.round(), more);
    }

    public BallotBox with(int number, Map<UUID, Kept> ballots) {
        if (number == round) {
            return new BallotBox(round, ballots, beside);
        }
        var others = new TreeMap<>(beside);
        others.put(number, ballots);
        return new BallotBox(round, kept, others);
    }

    /** With the ballots of this round and of the others that are open, and none of any other. */
    BallotBox opened(int current, Set<Integer> open) {
        if (current == round && beside.isEmpty() && open.isEmpty()) {
            return this;
        }
        var others = new TreeMap<Integer, Map<UUID, Kept>>();
        open.stream().filter(number -> number != current).forEach(number -> others.put(number, inRound(number)));
        return new BallotBox(current, inRound(current), others);
    }

    public Set<UUID> answered() {
        var all = new HashSet<>(counted(kept));
        beside.values().forEach(one -> all.addAll(counted(one)));
        return Set.copyOf(all);
    }

    private static Set<UUID> counted(Map<UUID, Kept> ballots) {
        return ballots.values().stream()
                .filter(Kept::counted)
                .map(one -> one.ballot().participant())
                .collect(Collectors.toUnmodifiableSet());
    }
}
