package plenum.planning.internal.sprint;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;
import plenum.planning.internal.calendar.WorkingTime;

/**
 * How long a finished issue took, by the clock and in working time (R36).
 *
 * @param cycle from its first start to its last end, without the time it was closed in between; absent if never started
 * @param lead from its creation to the same end; absent if that is older than anybody's memory
 */
public record FlowTimes(
        Instant finishedAt, @Nullable Span cycle, @Nullable Span lead, int reopenedTimes) {

    public record Span(Duration elapsed, Duration working) {
        private Span minus(Span other) {
            return new Span(elapsed.minus(other.elapsed), working.minus(other.working));
        }
    }

    /** Nothing for what is not done at the end. */
    public static Optional<FlowTimes> of(IssueHistory issue, StatusMapping mapping, Instant end, WorkingTime time) {
        var states = issue.states(mapping);
        if (states.at(end) != WorkState.DONE) {
            return Optional.empty();
        }
        return states.began(end, state -> state == WorkState.DONE).map(finished -> {
            BinaryOperator<Instant> earlier = (one, other) -> one.isBefore(other) ? one : other;
            var created = issue.createdAt();
            var started = states.steps().stream()
                    .filter(step -> step.value() == WorkState.STARTED)
                    .map(Steps.Step::at)
                    .reduce(earlier);
            if (states.first() == WorkState.STARTED) {
                started = Optional.ofNullable(created);
            }
            var cycle = started.filter(at -> !at.isAfter(finished))
                    .map(at -> span(at, finished, time).minus(closed(states, at, finished, time)))
                    .orElse(null);
            var lead = created == null ? null : span(created, finished, time);
            return new FlowTimes(finished, cycle, lead, reopenings(states, finished));
        });
    }

    private static int reopenings(Steps<WorkState> states, Instant until) {
        return (int) states.within(Instant.MIN, until)
                .filter(step ->
                        step.value().isOpen() && !states.before(step.at()).isOpen())
                .count();
    }

    private static Span span(Instant from, Instant to, WorkingTime time) {
        return new Span(Duration.between(from, to), time.between(from, to));
    }

    private static Span closed(Steps<WorkState> states, Instant from, Instant to, WorkingTime time) {
        var elapsed = Duration.ZERO;
        var working = Duration.ZERO;
        var since = from;
        var closed = false;
        for (var step : states.within(from, to).toList()) {
            if (closed) {
                elapsed = elapsed.plus(Duration.between(since, step.at()));
                working = working.plus(time.between(since, step.at()));
            }
            since = step.at();
            closed = !step.value().isOpen();
        }
        return new Span(elapsed, working);
    }
}
