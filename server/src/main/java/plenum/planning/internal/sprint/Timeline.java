package plenum.planning.internal.sprint;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A value as it stands, and every change that led there. The past is found backwards, by undoing what came later (R1):
 * what an issue was created with is in nobody's history.
 */
public record Timeline<T>(@Nullable T current, List<Change<T>> changes) {

    /** @param order which of the changes of one instant came first */
    public record Change<T>(
            Instant at,
            long order,
            @Nullable T from,
            @Nullable T to) {}

    public Timeline {
        changes = changes.stream()
                .sorted(Comparator.<Change<T>, Instant>comparing(Change::at).thenComparingLong(Change::order))
                .toList();
    }

    public static <T> Timeline<T> always(@Nullable T value) {
        return new Timeline<>(value, List.of());
    }

    /** The value when everything at this instant had happened. */
    public @Nullable T at(Instant instant) {
        int later = firstAfter(instant);
        return later == changes.size() ? current : changes.get(later).from();
    }

    Stream<Instant> instants() {
        return changes.stream().map(Change::at);
    }

    private int firstAfter(Instant instant) {
        int low = 0;
        int high = changes.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (changes.get(middle).at().isAfter(instant)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
