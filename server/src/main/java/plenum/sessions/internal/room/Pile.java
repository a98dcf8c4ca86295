package plenum.sessions.internal.room;

import java.util.AbstractMap;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;

/** The ballots of one round, by person, and whose of them count: one more costs the same however many there are. Immutable. */
public final class Pile extends AbstractMap<UUID, BallotBox.Kept> {

    static final Pile EMPTY = new Pile(HashTreePMap.empty(), HashTreePSet.empty());

    private final PMap<UUID, BallotBox.Kept> ballots;
    private final PSet<UUID> answered;

    private Pile(PMap<UUID, BallotBox.Kept> ballots, PSet<UUID> answered) {
        this.ballots = ballots;
        this.answered = answered;
    }

    static Pile of(Map<UUID, BallotBox.Kept> ballots) {
        if (ballots instanceof Pile known) {
            return known;
        }
        var pile = EMPTY;
        for (var one : ballots.entrySet()) {
            pile = pile.with(one.getKey(), one.getValue());
        }
        return pile;
    }

    Pile with(UUID person, BallotBox.Kept kept) {
        return new Pile(ballots.plus(person, kept), kept.counted() ? answered.plus(person) : answered.minus(person));
    }

    /** Whose ballots count. */
    Set<UUID> answered() {
        return answered;
    }

    @Override
    public int size() {
        return ballots.size();
    }

    @Override
    public boolean containsKey(@Nullable Object person) {
        return ballots.containsKey(person);
    }

    @Override
    public BallotBox.@Nullable Kept get(@Nullable Object person) {
        return ballots.get(person);
    }

    @Override
    public Collection<BallotBox.Kept> values() {
        return ballots.values();
    }

    @Override
    public Set<Map.Entry<UUID, BallotBox.Kept>> entrySet() {
        return ballots.entrySet();
    }
}
