package plenum.activities.poker;

import static java.util.Collections.emptySortedMap;
import static java.util.Collections.unmodifiableSortedMap;

import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a round leaves behind: when it was over, what lay on the table then (sealed for ever if it was never shown),
 * which round its first cards came from, whether its result was taken back, and what people said about it.
 */
public record Trail(
        @Nullable Instant endedAt,
        @Nullable Integer restoredFrom,
        boolean shownEarly,
        SortedMap<UUID, Hand> hands,
        SortedMap<UUID, String> assumptions,
        @Nullable Instant agreedAt) {

    static final Trail NONE = new Trail(null, null, false, null, null, null);

    public Trail(
            @Nullable Instant endedAt,
            @Nullable Integer restoredFrom,
            boolean shownEarly,
            @Nullable SortedMap<UUID, Hand> hands,
            @Nullable SortedMap<UUID, String> assumptions,
            @Nullable Instant agreedAt) {
        this.endedAt = endedAt;
        this.restoredFrom = restoredFrom;
        this.shownEarly = shownEarly;
        this.hands = hands == null ? emptySortedMap() : unmodifiableSortedMap(hands);
        this.assumptions = assumptions == null ? emptySortedMap() : unmodifiableSortedMap(assumptions);
        this.agreedAt = agreedAt;
    }

    Trail ended(Instant at, SortedMap<UUID, Hand> left) {
        return new Trail(at, restoredFrom, shownEarly, left, assumptions, agreedAt);
    }

    Trail restored(int from) {
        return new Trail(endedAt, from, shownEarly, hands, assumptions, agreedAt);
    }

    Trail takenBack() {
        return new Trail(endedAt, restoredFrom, true, hands, assumptions, agreedAt);
    }

    Trail assumed(UUID person, String text) {
        var more = new TreeMap<>(assumptions);
        more.put(person, text);
        return new Trail(endedAt, restoredFrom, shownEarly, hands, more, agreedAt);
    }

    Trail agreed(Instant at) {
        return new Trail(endedAt, restoredFrom, shownEarly, hands, assumptions, at);
    }
}
