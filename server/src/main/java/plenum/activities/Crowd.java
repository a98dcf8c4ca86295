package plenum.activities;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Those who could answer now: connected, with the right to answer. {@code away} holds everybody with that right who does
 * not look or cannot be reached, and since when; those who merely do not look are among the eligible too. Where it is
 * {@code marked}, a list of people beside the view says of each of them whether they have answered.
 */
public record Crowd(Set<UUID> eligible, Map<UUID, Instant> away, boolean marked) {

    public Crowd(Set<UUID> eligible, Map<UUID, Instant> away) {
        this(eligible, away, false);
    }

    public Crowd(Set<UUID> eligible) {
        this(eligible, Map.of());
    }

    /** The same people, in a list that says of each whether they have answered. */
    public Crowd withMarks() {
        return new Crowd(eligible, away, true);
    }

    /** Everybody with the right to answer, here or not. */
    public SortedSet<UUID> invited() {
        var all = new TreeSet<>(eligible);
        all.addAll(away.keySet());
        return all;
    }
}
