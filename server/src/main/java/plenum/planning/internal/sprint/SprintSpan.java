package plenum.planning.internal.sprint;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * From when to when a sprint really ran, and what had to be assumed for it.
 *
 * @param closedLate how long after the planned end it was closed, negative when before; absent while it runs (R22)
 */
public record SprintSpan(
        Instant start, Instant end, @Nullable Duration closedLate, Set<ScopeNote> notes) {

    public SprintSpan {
        notes = Set.copyOf(notes);
    }

    /** Nothing for a sprint that has not begun. */
    public static Optional<SprintSpan> of(Sprint sprint, Instant now) {
        var notes = EnumSet.noneOf(ScopeNote.class);
        var start = start(sprint, notes);
        if (start == null || sprint.state() == Sprint.State.FUTURE) {
            return Optional.empty();
        }
        var end = end(sprint, now, notes);
        return Optional.of(new SprintSpan(start.isBefore(end) ? start : end, end, closedLate(sprint, end), notes));
    }

    /** The real activation (R23); without it the earlier of what was planned and what was seen (R24). */
    private static @Nullable Instant start(Sprint sprint, Set<ScopeNote> notes) {
        if (sprint.activatedAt() != null) {
            return sprint.activatedAt();
        }
        var start = Stream.of(
                        Optional.ofNullable(sprint.plannedStart()), Optional.ofNullable(sprint.observedActiveAt()))
                .flatMap(Optional::stream)
                .min(Instant::compareTo)
                .orElse(null);
        if (start != null) {
            notes.add(start.equals(sprint.plannedStart()) ? ScopeNote.STARTED_AS_PLANNED : ScopeNote.STARTED_WHEN_SEEN);
        }
        return start;
    }

    private static Instant end(Sprint sprint, Instant now, Set<ScopeNote> notes) {
        if (sprint.state() != Sprint.State.CLOSED) {
            return now;
        }
        if (sprint.completedAt() != null) {
            return sprint.completedAt();
        }
        notes.add(ScopeNote.CLOSE_TIME_ESTIMATED);
        return sprint.plannedEnd() == null ? now : sprint.plannedEnd();
    }

    private static @Nullable Duration closedLate(Sprint sprint, Instant end) {
        return sprint.state() != Sprint.State.CLOSED || sprint.plannedEnd() == null
                ? null
                : Duration.between(sprint.plannedEnd(), end);
    }
}
