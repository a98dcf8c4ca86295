package plenum.planning.internal.facts;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import plenum.backlog.Issue;
import plenum.planning.Sprint;
import plenum.planning.internal.numbers.Decimals;
import plenum.planning.internal.sprint.Afterwards;
import plenum.planning.internal.sprint.DayPoint;
import plenum.planning.internal.sprint.Figure;
import plenum.planning.internal.sprint.LeftOut;
import plenum.planning.internal.sprint.Origin;
import plenum.planning.internal.sprint.Reading.Subtasks;
import plenum.planning.internal.sprint.ScopeNote;
import plenum.planning.internal.sprint.SprintAccount;
import plenum.planning.internal.sprint.Totals;

/**
 * Everything that is known of one sprint at one moment, and by which rules it was counted.
 *
 * @param from when it really began, and until when it was counted
 * @param start how it stood at the very start; the days are how it stood at their ends
 */
public record SprintFacts(
        UUID sprintId,
        UUID teamId,
        String name,
        @Nullable String goal,
        String timeZone,
        @Nullable Instant plannedStartAt,
        @Nullable Instant plannedEndAt,
        Instant from,
        Instant until,
        int planningGraceMinutes,
        Subtasks subtasks,
        int ruleVersion,
        int statusMappingVersion,
        Totals totals,
        List<IssueFact> issues,
        List<LeftOut> leftOut,
        DayPoint start,
        List<DayPoint> days,
        Set<ScopeNote> notes) {

    /** Raised when a rule of the arithmetic changes what it says of the same histories. */
    public static final int RULE_VERSION = 1;

    private static final Comparator<UUID> BY_TEXT = Comparator.comparing(UUID::toString);

    static SprintFacts of(Sprint sprint, SprintAccount account, Subtasks subtasks, Map<UUID, Issue> issues) {
        return new SprintFacts(
                sprint.id(),
                sprint.teamId(),
                sprint.name(),
                sprint.goal(),
                sprint.zone().getId(),
                sprint.plannedStartAt(),
                sprint.plannedEndAt(),
                account.span().start(),
                account.span().end(),
                sprint.graceMinutes(),
                subtasks,
                RULE_VERSION,
                account.mappingVersion(),
                account.totals(),
                account.lines().stream()
                        .flatMap(line ->
                                Stream.ofNullable(issues.get(line.issueId())).map(issue -> IssueFact.of(line, issue)))
                        .sorted(Comparator.comparing(IssueFact::issueId, BY_TEXT))
                        .toList(),
                account.leftOut().stream()
                        .sorted(Comparator.comparing(LeftOut::issueId, BY_TEXT))
                        .toList(),
                account.days().start(),
                account.days().days(),
                account.notes());
    }

    /** Where unfinished issues are now, beside figures that stay as they were sealed. */
    public SprintFacts beside(SprintFacts live) {
        var now = new HashMap<UUID, Afterwards>();
        for (var issue : live.issues()) {
            if (issue.afterwards() != null) {
                now.put(issue.issueId(), issue.afterwards());
            }
        }
        var then = issues.stream()
                .map(issue -> issue.then(now.get(issue.issueId())))
                .toList();
        return new SprintFacts(
                sprintId,
                teamId,
                name,
                goal,
                timeZone,
                plannedStartAt,
                plannedEndAt,
                from,
                until,
                planningGraceMinutes,
                subtasks,
                ruleVersion,
                statusMappingVersion,
                totals.afterwards(figure(then, Afterwards.CARRIED), figure(then, Afterwards.RETURNED)),
                then,
                leftOut,
                start,
                days,
                notes);
    }

    private static Figure figure(List<IssueFact> issues, Afterwards where) {
        var found = issues.stream()
                .filter(issue -> issue.afterwards() == where && issue.origin() != Origin.DONE_BEFORE_START)
                .toList();
        var points = found.stream()
                .map(IssueFact::pointsFinal)
                .flatMap(Stream::ofNullable)
                .toList();
        return new Figure(found.size(), Decimals.sum(points.stream()), found.size() - points.size());
    }
}
