package plenum.activities.poker;

import java.time.Instant;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/** Who was last shown as having voted, and when, in a round where nobody may learn more from the moment of a vote. */
public record Marks(SortedSet<UUID> voted, Instant at) {

    static final Marks NONE = new Marks(new TreeSet<>(), Instant.EPOCH);

    /** Once a second is often enough for eyes, and too seldom to tell who has just tapped. */
    Instant next() {
        return at.plusSeconds(1);
    }
}
