package plenum.activities;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Those who could answer now: connected, with the right to answer. {@code away} holds everybody with that right who does
 * not look or cannot be reached, and since when; those who merely do not look are among the eligible too. Where it is
 * {@code marked}, a list of people beside the view says of each of them whether they have answered. {@code others} are
 * those who were ever there and are not eligible now, where somebody keeps them: mostly few, so that counting is quick.
 */
public record Crowd(
        Set<UUID> eligible,
        Map<UUID, Instant> away,
        boolean marked,
        @Nullable Set<UUID> others) {

    public Crowd(Set<UUID> eligible, Map<UUID, Instant> away) {
        this(eligible, away, false, null);
    }

    public Crowd(Set<UUID> eligible, Set<UUID> others, Map<UUID, Instant> away) {
        this(eligible, away, false, others);
    }

    public Crowd(Set<UUID> eligible) {
        this(eligible, Map.of());
    }

    /** The same people, in a list that says of each whether they have answered. */
    public Crowd withMarks() {
        return new Crowd(eligible, away, true, others);
    }

    /** How many could answer, or did and are gone. */
    public int countWith(Set<UUID> answered) {
        return countWith(answered, one -> true);
    }

    /** The same, where only some of the answers count. */
    public int countWith(Set<UUID> answered, Predicate<UUID> counts) {
        var gone = others != null && others.size() < answered.size()
                ? others.stream().filter(answered::contains)
                : answered.stream().filter(one -> !eligible.contains(one));
        return eligible.size() + (int) gone.filter(counts).count();
    }

    /** Everybody with the right to answer, here or not. */
    public SortedSet<UUID> invited() {
        var all = new TreeSet<>(eligible);
        all.addAll(away.keySet());
        return all;
    }
}
