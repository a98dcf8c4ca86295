package plenum.planning.internal.sprint;

import java.time.Instant;

/** One issue as one sprint sees it: when it was a member, and in which state. */
record Course(IssueHistory issue, Steps<Boolean> membership, Steps<WorkState> states) {

    static Course of(IssueHistory issue, Steps<Boolean> membership, StatusMapping mapping) {
        return new Course(issue, membership, issue.states(mapping));
    }

    boolean isIn(Instant instant) {
        return membership.at(instant);
    }

    WorkState state(Instant instant) {
        return states.at(instant);
    }

    /** How often it became open again. */
    int reopenings(SprintSpan span) {
        return (int) states.within(span.start(), span.end())
                .filter(step ->
                        step.value().isOpen() && !states.before(step.at()).isOpen())
                .count();
    }

    /** How often it came back after it had left. */
    int returns(Entry entry, SprintSpan span) {
        return (int) membership
                .within(entry.at(), span.end())
                .filter(Steps.Step::value)
                .count();
    }

    /** Whether it was done when it was last a member. */
    boolean wasDoneWhenItLeft(Instant end) {
        return membership
                .began(end, member -> !member)
                .map(left -> states.before(left) == WorkState.DONE)
                .orElse(false);
    }
}
