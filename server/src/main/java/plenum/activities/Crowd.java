package plenum.activities;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Those who could answer now: connected, with the right to answer. {@code away} holds everybody with that right who does
 * not look or cannot be reached, and since when; those who merely do not look are among the eligible too.
 */
public record Crowd(Set<UUID> eligible, Map<UUID, Instant> away) {

    public Crowd(Set<UUID> eligible) {
        this(eligible, Map.of());
    }

    /** Everybody with the right to answer, here or not. */
    public SortedSet<UUID> invited() {
        var all = new TreeSet<>(eligible);
        all.addAll(away.keySet());
        return all;
    }
}
