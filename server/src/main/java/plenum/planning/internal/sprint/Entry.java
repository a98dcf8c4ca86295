package plenum.planning.internal.sprint;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * From when on an issue counts in a sprint.
 *
 * @param first when it came in
 * @param at the same, or when it came back to life in the sprint
 */
record Entry(Instant first, Instant at) {

    /** Nothing if it was never in while the sprint ran (R9). */
    static Optional<Entry> of(Course course, SprintSpan span) {
        var first = course.isIn(span.start())
                ? Optional.of(span.start())
                : course.membership()
                        .within(span.start(), span.end())
                        .filter(Steps.Step::value)
                        .map(Steps.Step::at)
                        .findFirst();
        return first.map(at -> new Entry(at, openFrom(course, at, span)));
    }

    boolean isReopening() {
        return !first.equals(at);
    }

    private static Instant openFrom(Course course, Instant first, SprintSpan span) {
        if (course.state(first).isOpen()) {
            return first;
        }
        return Stream.concat(
                        course.states().within(first, span.end()).map(Steps.Step::at),
                        course.membership().within(first, span.end()).map(Steps.Step::at))
                .sorted()
                .filter(at -> course.isIn(at) && course.state(at).isOpen())
                .findFirst()
                .orElse(first);
    }
}
