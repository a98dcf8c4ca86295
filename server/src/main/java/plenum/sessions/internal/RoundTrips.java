package plenum.sessions.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import plenum.activities.Timing;

/** How long ways there and back lately were, as measured by signed times. */
final class RoundTrips {

    private static final int MOST = 5;
    private static final int NEARLY_ALL_PERCENT = 95;

    private final Map<UUID, List<Duration>> last = new ConcurrentHashMap<>();

    void measured(UUID person, Duration trip) {
        last.merge(
                person,
                List.of(trip),
                (known, one) -> Stream.concat(known.stream(), one.stream())
                        .skip(Math.max(0, known.size() + 1 - MOST))
                        .toList());
    }

    /** For one of very many: what is true of the whole room is of no interest. */
    Timing ofAnswer(UUID person, Instant arrivedAt) {
        return new Timing(arrivedAt, longest(person), Duration.ZERO);
    }

    Timing ofCommand(UUID person, Instant arrivedAt) {
        return new Timing(arrivedAt, longest(person), nearlyAll());
    }

    private Duration longest(UUID person) {
        var trips = last.getOrDefault(person, List.of());
        return trips.isEmpty() ? Duration.ZERO : Collections.max(trips);
    }

    private Duration nearlyAll() {
        var all = last.values().stream().flatMap(List::stream).sorted().toList();
        return all.isEmpty() ? Duration.ZERO : all.get((all.size() * NEARLY_ALL_PERCENT + 99) / 100 - 1);
    }
}
