package plenum.planning.internal.sprint;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How one issue came into a sprint, and what became of it there.
 *
 * @param known until when we know what came after the sprint; absent while it runs
 */
record Judgement(
        SprintSpan span,
        Duration grace,
        SharedMembers shared,
        @Nullable Instant known) {

    IssueLine judge(Course course, Entry entry) {
        var issue = course.issue();
        var origin = origin(course, entry);
        var finished = course.state(span.end()) == WorkState.DONE
                ? course.states()
                        .began(span.end(), state -> state == WorkState.DONE)
                        .orElse(null)
                : null;
        var outcome = outcome(course, finished);
        var afterwards = outcome == Outcome.NOT_COMPLETED && known != null ? shared.afterwards(issue, known) : null;
        return new IssueLine(
                issue.id(),
                issue.keyAt(span.end()),
                issue.formerKeys(span.end()),
                origin,
                outcome,
                afterwards,
                entry.at(),
                issue.pointsAt(entry.at()),
                issue.pointsAt(span.end()),
                flags(course, entry, origin, outcome),
                course.returns(entry, span),
                course.reopenings(span),
                finished,
                Set.of());
    }

    private Origin origin(Course course, Entry entry) {
        if (!course.state(entry.at()).isOpen()) {
            return Origin.DONE_BEFORE_START;
        }
        return !entry.isReopening() && !entry.at().isAfter(span.start().plus(grace)) ? Origin.COMMITTED : Origin.ADDED;
    }

    private Outcome outcome(Course course, @Nullable Instant finished) {
        if (!course.isIn(span.end())) {
            return Outcome.REMOVED;
        }
        return switch (course.state(span.end())) {
            case DONE ->
                finished != null && shared.isFinishedElsewhere(course.issue(), finished)
                        ? Outcome.COMPLETED_ELSEWHERE
                        : Outcome.COMPLETED;
            case DROPPED -> Outcome.DROPPED;
            case TODO, STARTED -> Outcome.NOT_COMPLETED;
        };
    }

    private Set<Flag> flags(Course course, Entry entry, Origin origin, Outcome outcome) {
        var flags = EnumSet.noneOf(Flag.class);
        var issue = course.issue();
        if (origin == Origin.COMMITTED && entry.at().isAfter(span.start())) {
            flags.add(Flag.PLANNED_AFTER_START);
        }
        if (origin == Origin.ADDED
                && issue.createdAt() != null
                && issue.createdAt().isAfter(span.start())) {
            flags.add(Flag.CREATED_IN_SPRINT);
        }
        if (entry.isReopening()) {
            flags.add(Flag.REOPENED_IN_SPRINT);
        }
        if (outcome == Outcome.REMOVED && course.wasDoneWhenItLeft(span.end())) {
            flags.add(Flag.DONE_THEN_REMOVED);
        }
        if (outcome == Outcome.REMOVED && !issue.existsAt(span.end())) {
            flags.add(Flag.DELETED);
        }
        return flags;
    }
}
