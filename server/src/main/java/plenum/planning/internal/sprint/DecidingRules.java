package plenum.planning.internal.sprint;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Which rules made an issue count as it does: what a reader is told who asks why. */
record DecidingRules(SprintSpan span, ZoneId zone, StatusMapping mapping, SharedMembers shared) {

    Set<Rule> of(IssueLine line, Course course, Entry entry) {
        var rules = EnumSet.noneOf(Rule.class);
        comingIn(rules, line, course, entry);
        outcome(rules, line, course);
        meanwhile(rules, line, course, entry);
        return rules;
    }

    private void comingIn(Set<Rule> rules, IssueLine line, Course course, Entry entry) {
        var created = course.issue().createdAt();
        add(rules, line.origin() == Origin.COMMITTED, Rule.R5);
        add(rules, line.origin() == Origin.ADDED && !entry.isReopening(), Rule.R6);
        add(rules, !course.state(entry.first()).isOpen(), Rule.R12);
        add(rules, created != null && created.isAfter(span.start()), Rule.R38);
        add(rules, line.has(Flag.PLANNED_AFTER_START), Rule.R39);
    }

    private void outcome(Set<Rule> rules, IssueLine line, Course course) {
        var raw = mapping.state(
                course.issue().statuses().at(span.end()),
                course.issue().resolutions().at(span.end()));
        add(rules, line.outcome() == Outcome.REMOVED, Rule.R8);
        add(rules, line.outcome() == Outcome.REMOVED && changedAfterLeaving(course), Rule.R11);
        add(rules, line.has(Flag.DELETED), Rule.R34);
        add(rules, line.outcome() == Outcome.COMPLETED, Rule.R10);
        add(rules, line.outcome() == Outcome.COMPLETED_ELSEWHERE, Rule.R13);
        add(rules, line.outcome() != Outcome.REMOVED && raw == WorkState.DROPPED, Rule.R17);
        add(
                rules,
                line.afterwards() == Afterwards.CARRIED
                        || !shared.alsoIn(course.issue()).isEmpty(),
                Rule.R4);
    }

    private void meanwhile(Set<Rule> rules, IssueLine line, Course course, Entry entry) {
        var change = line.reEstimated();
        add(rules, hasChangeOnTheEdge(course, entry), Rule.R2);
        add(rules, line.leftTimes() > 0, Rule.R7);
        add(rules, change != null && change.signum() != 0, Rule.R15);
        add(rules, line.reopenedTimes() > 0, Rule.R19);
        add(rules, finishedOnAnotherDay(course), Rule.R25);
        add(rules, course.issue().level() == IssueHistory.Level.SUBTASK, Rule.R28);
        add(rules, Stream.of(entry.at(), span.end()).anyMatch(course.issue()::isSecondChoiceAt), Rule.R30);
        add(rules, !line.formerKeys().isEmpty(), Rule.R32);
    }

    private static void add(Set<Rule> rules, boolean holds, Rule rule) {
        if (holds) {
            rules.add(rule);
        }
    }

    private boolean changedAfterLeaving(Course course) {
        return course.membership()
                .began(span.end(), member -> !member)
                .map(left -> !Objects.equals(
                        course.issue().pointsAt(left), course.issue().pointsAt(span.end())))
                .orElse(false);
    }

    private boolean hasChangeOnTheEdge(Course course, Entry entry) {
        var atStart = course.membership().steps().stream()
                .anyMatch(
                        step -> step.at().equals(span.start()) && entry.first().equals(span.start()));
        var atEnd = Stream.of(
                        course.membership().steps().stream().map(Steps.Step::at),
                        course.states().steps().stream().map(Steps.Step::at),
                        course.issue().pointChanges())
                .flatMap(instants -> instants)
                .anyMatch(span.end()::equals);
        return atStart || atEnd;
    }

    private boolean finishedOnAnotherDay(Course course) {
        return course.states()
                .within(span.start(), span.end())
                .filter(step -> step.value() == WorkState.DONE)
                .map(Steps.Step::at)
                .anyMatch(this::isAnotherDayHere);
    }

    private boolean isAnotherDayHere(Instant instant) {
        return !instant.atZone(zone)
                .toLocalDate()
                .equals(instant.atZone(ZoneOffset.UTC).toLocalDate());
    }
}
