package plenum.planning.internal.sprint;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Another sprint the same issues were in, as far as it matters here.
 *
 * @param start absent when it has not begun
 * @param end absent when it is not over
 */
public record OtherSprint(
        String id, @Nullable Instant start, @Nullable Instant end) {

    boolean isActiveAt(Instant instant) {
        return start != null && !start.isAfter(instant) && (end == null || !end.isBefore(instant));
    }

    /** Begins after that one began and outlasts it. */
    boolean isLaterThan(SprintSpan span) {
        return (start == null || start.isAfter(span.start())) && (end == null || end.isAfter(span.end()));
    }
}
