package plenum.planning.internal.facts;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plenum.backlog.Issue;
import plenum.planning.internal.sprint.Afterwards;
import plenum.planning.internal.sprint.Flag;
import plenum.planning.internal.sprint.IssueLine;
import plenum.planning.internal.sprint.Origin;
import plenum.planning.internal.sprint.Outcome;
import plenum.planning.internal.sprint.Rule;

/**
 * One issue of a sprint: what the arithmetic says of it, and how it stood when it was asked.
 *
 * @param afterwards where it went then; never part of what is sealed
 * @param rules by which it was decided
 */
public record IssueFact(
        UUID issueId,
        String key,
        List<String> formerKeys,
        String title,
        String type,
        @Nullable String priority,
        UUID projectId,
        @Nullable UUID disciplineId,
        @Nullable UUID stakeholderId,
        @Nullable UUID assigneeId,
        Origin origin,
        Outcome outcome,
        @Nullable Afterwards afterwards,
        Instant enteredAt,
        @Nullable BigDecimal pointsInitial,
        @Nullable BigDecimal pointsFinal,
        @Nullable BigDecimal reEstimated,
        Set<Flag> flags,
        int leftTimes,
        int reopenedTimes,
        @Nullable Instant finishedAt,
        Set<Rule> rules) {

    static IssueFact of(IssueLine line, Issue issue) {
        return new IssueFact(
                line.issueId(),
                line.key(),
                line.formerKeys(),
                issue.title(),
                issue.type(),
                issue.priority(),
                issue.projectId(),
                issue.disciplineId(),
                issue.stakeholderId(),
                issue.assigneeId(),
                line.origin(),
                line.outcome(),
                line.afterwards(),
                line.entry(),
                line.pointsInitial(),
                line.pointsFinal(),
                line.reEstimated(),
                line.flags(),
                line.leftTimes(),
                line.reopenedTimes(),
                line.finishedAt(),
                line.rules());
    }

    IssueFact then(@Nullable Afterwards now) {
        return new IssueFact(
                issueId,
                key,
                formerKeys,
                title,
                type,
                priority,
                projectId,
                disciplineId,
                stakeholderId,
                assigneeId,
                origin,
                outcome,
                outcome == Outcome.NOT_COMPLETED ? now : null,
                enteredAt,
                pointsInitial,
                pointsFinal,
                reEstimated,
                flags,
                leftTimes,
                reopenedTimes,
                finishedAt,
                rules);
    }
}
