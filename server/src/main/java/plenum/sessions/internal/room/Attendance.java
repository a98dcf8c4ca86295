package plenum.sessions.internal.room;

import java.time.Instant;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;
import org.pcollections.PVector;
import org.pcollections.TreePVector;
import plenum.activities.Crowd;

/**
 * Everybody who was ever in a session, in the order in which they came, and what is counted of them: one more costs the
 * same however many there are. Immutable.
 */
public final class Attendance extends AbstractMap<UUID, Participant> {

    public static final Attendance NOBODY = new Attendance(
            TreePVector.empty(),
            HashTreePMap.empty(),
            Figures.NONE,
            HashTreePSet.empty(),
            HashTreePSet.empty(),
            HashTreePMap.empty(),
            HashTreePSet.empty());

    /** How many are present, and of these how many look, do not look, and may answer. */
    record Figures(int present, int online, int idle, int voters) {

        private static final Figures NONE = new Figures(0, 0, 0, 0);

        int watching() {
            return present - voters;
        }

        private Figures with(Participant one, int count) {
            if (!one.present()) {
                return this;
            }
            var state = one.connection().state();
            return new Figures(
                    present + count,
                    online + (state == Connection.State.ONLINE ? count : 0),
                    idle + (state == Connection.State.IDLE ? count : 0),
                    voters + (one.canVote() ? count : 0));
        }
    }

    private final PVector<Participant> inOrder;
    private final PMap<UUID, Integer> places;
    private final Figures figures;
    private final PSet<UUID> eligible;
    private final PSet<UUID> others;
    private final PMap<UUID, Instant> away;
    private final PSet<UUID> controlling;

    private Attendance(
            PVector<Participant> inOrder,
            PMap<UUID, Integer> places,
            Figures figures,
            PSet<UUID> eligible,
            PSet<UUID> others,
            PMap<UUID, Instant> away,
            PSet<UUID> controlling) {
        this.inOrder = inOrder;
        this.places = places;
        this.figures = figures;
        this.eligible = eligible;
        this.others = others;
        this.away = away;
        this.controlling = controlling;
    }

    static Attendance of(Map<UUID, Participant> people) {
        if (people instanceof Attendance known) {
            return known;
        }
        var all = NOBODY;
        for (var one : people.values()) {
            all = all.with(one);
        }
        return all;
    }

    /** Somebody new comes last; somebody known keeps their place. */
    Attendance with(Participant one) {
        var id = one.id();
        var place = places.get(id);
        var less = place == null ? figures : figures.with(inOrder.get(place), -1);
        return new Attendance(
                place == null ? inOrder.plus(one) : inOrder.with(place, one),
                place == null ? places.plus(id, inOrder.size()) : places,
                less.with(one, 1),
                one.eligible() ? eligible.plus(id) : eligible.minus(id),
                one.eligible() ? others.minus(id) : others.plus(id),
                isAway(one) ? away.plus(id, one.connection().since()) : away.minus(id),
                one.role().controls() ? controlling.plus(id) : controlling.minus(id));
    }

    private static boolean isAway(Participant one) {
        return one.present() && one.canVote() && one.connection().state() != Connection.State.ONLINE;
    }

    /** Those of whom another record is held than there. */
    @SuppressWarnings("ReferenceEquality") // the same record needs no look inside
    public Stream<Participant> newerThan(Attendance earlier) {
        return this == earlier ? Stream.empty() : inOrder.stream().filter(one -> one != earlier.get(one.id()));
    }

    /** Those whose role lets them run the session, here or not. */
    public Set<UUID> controlling() {
        return controlling;
    }

    Figures figures() {
        return figures;
    }

    Crowd crowd() {
        return new Crowd(eligible, others, away);
    }

    @Override
    public int size() {
        return inOrder.size();
    }

    @Override
    public boolean containsKey(@Nullable Object id) {
        return places.containsKey(id);
    }

    @Override
    public @Nullable Participant get(@Nullable Object id) {
        var place = places.get(id);
        return place == null ? null : inOrder.get(place);
    }

    @Override
    public Collection<Participant> values() {
        return inOrder;
    }

    @Override
    public Set<Map.Entry<UUID, Participant>> entrySet() {
        return new AbstractSet<>() {

            @Override
            public Iterator<Map.Entry<UUID, Participant>> iterator() {
                return inOrder.stream().map(one -> Map.entry(one.id(), one)).iterator();
            }

            @Override
            public int size() {
                return inOrder.size();
            }
        };
    }
}
