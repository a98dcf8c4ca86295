package plenum.sessions.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Notices when so many drop out of one room at once that it is hardly their own doing. */
final class Drops {

    private static final Duration AT_ONCE = Duration.ofSeconds(10);
    private static final Duration QUIET = Duration.ofMinutes(1);
    private static final int FEWEST = 3;
    private static final double SHARE = 0.3;

    private record Drop(UUID person, Instant at) {}

    private final ArrayDeque<Drop> recent = new ArrayDeque<>();
    private Instant toldAt = Instant.EPOCH;

    /** Those who dropped together, if they are enough and it was not told a moment ago. */
    Optional<List<UUID>> note(Collection<UUID> dropped, long present, Instant now) {
        dropped.forEach(person -> recent.add(new Drop(person, now)));
        while (!recent.isEmpty() && recent.getFirst().at.plus(AT_ONCE).isBefore(now)) {
            recent.removeFirst();
        }
        var people = recent.stream().map(Drop::person).distinct().toList();
        boolean many = people.size() >= FEWEST && people.size() >= present * SHARE;
        if (!many || dropped.isEmpty() || toldAt.plus(QUIET).isAfter(now)) {
            return Optional.empty();
        }
        toldAt = now;
        return Optional.of(people);
    }
}
