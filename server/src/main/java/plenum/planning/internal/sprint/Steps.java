package plenum.planning.internal.sprint;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What held before everything, and each instant at which something else began to hold. */
record Steps<V>(V first, List<Step<V>> steps) {

    record Step<V>(Instant at, V value) {}

    /** Asks for the value at each of these instants and keeps those at which it became another. */
    static <V> Steps<V> of(Stream<Instant> instants, Function<Instant, V> value) {
        var first = value.apply(Instant.MIN);
        var steps = new ArrayList<Step<V>>();
        var last = first;
        for (var at : instants.distinct().sorted().toList()) {
            var now = value.apply(at);
            if (!now.equals(last)) {
                steps.add(new Step<>(at, now));
                last = now;
            }
        }
        return new Steps<>(first, List.copyOf(steps));
    }

    V at(Instant instant) {
        var value = first;
        for (var step : steps) {
            if (step.at().isAfter(instant)) {
                break;
            }
            value = step.value();
        }
        return value;
    }

    /** What held just before this instant. */
    V before(Instant instant) {
        return at(instant.minusNanos(1));
    }

    /** What began after the one instant and no later than the other. */
    Stream<Step<V>> within(Instant after, Instant until) {
        return steps.stream()
                .filter(step -> step.at().isAfter(after) && !step.at().isAfter(until));
    }

    /** When that began of which this instant still holds; nothing if it has always held, or does not. */
    Optional<Instant> began(Instant holdsAt, Predicate<V> what) {
        Instant began = null;
        var held = what.test(first);
        for (var step : steps) {
            if (step.at().isAfter(holdsAt)) {
                break;
            }
            var holds = what.test(step.value());
            began = holds ? (held ? began : step.at()) : null;
            held = holds;
        }
        return Optional.ofNullable(began);
    }
}
