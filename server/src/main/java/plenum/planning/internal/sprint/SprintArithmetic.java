package plenum.planning.internal.sprint;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import plenum.planning.internal.sprint.Reading.View;

/** The one arithmetic of sprints: from histories to every figure, without a clock and without a database. */
public final class SprintArithmetic {

    private SprintArithmetic() {}

    /** Nothing for a sprint that has not begun. */
    public static Optional<SprintAccount> account(SprintInput input) {
        return SprintSpan.of(input.sprint(), input.now()).map(span -> account(input, span));
    }

    private static SprintAccount account(SprintInput input, SprintSpan span) {
        var sprint = input.sprint();
        var mapping = StatusMapping.validAt(span.end(), input.mappings());
        boolean asJira = input.reading().view() == View.JIRA;
        var members = Members.of(input, span, asJira ? mapping.withDroppedAsDone() : mapping);
        var shared = new SharedMembers(sprint.id(), span, input.others());
        var judgement =
                new Judgement(span, asJira ? Duration.ZERO : sprint.grace(), shared, knownUntil(sprint, input.now()));
        var rules = new DecidingRules(span, sprint.zone(), mapping, shared);

        var lines = new ArrayList<IssueLine>();
        var counted = new ArrayList<DaySeries.Counted>();
        for (var course : members.courses()) {
            var entry = Entry.of(course, span).orElseThrow();
            var line = judgement.judge(course, entry);
            lines.add(line.because(rules.of(line, course, entry)));
            if (line.counts()) {
                counted.add(new DaySeries.Counted(course, entry.at()));
            }
        }
        var totals = Totals.of(lines);
        var days = DaySeries.of(
                counted, span, new DaySeries.Ideal(input.calendar(), sprint.zone(), span.start(), sprint.plannedEnd()));
        Identity.check(totals, days);
        return new SprintAccount(
                sprint.id(),
                span,
                mapping.version(),
                List.copyOf(lines),
                members.leftOut(),
                totals,
                days,
                notes(input, span, mapping, members));
    }

    private static @Nullable Instant knownUntil(Sprint sprint, Instant now) {
        return sprint.state() == Sprint.State.CLOSED ? now : null;
    }

    private static Set<ScopeNote> notes(SprintInput input, SprintSpan span, StatusMapping mapping, Members members) {
        var notes = EnumSet.noneOf(ScopeNote.class);
        notes.addAll(span.notes());
        if (input.scope().instants().anyMatch(at -> at.isAfter(span.start()) && !at.isAfter(span.end()))) {
            notes.add(ScopeNote.BOARD_FILTER_CHANGED);
        }
        if (members.courses().stream()
                .anyMatch(course -> !mapping.knows(course.issue().statuses().at(span.end())))) {
            notes.add(ScopeNote.STATUS_NOT_MAPPED);
        }
        return Set.copyOf(notes);
    }
}
