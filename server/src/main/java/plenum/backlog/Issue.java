package plenum.backlog;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One issue as it stands.
 *
 * @param teamId whose it is; a tracker's issue may wait for a team
 * @param connectionId by which it is read; absent where it is our own
 * @param state what its status and resolution mean to its team
 * @param stakeholderId its owner, else its reporter
 * @param agreedPoints what a team agreed on, as long as its tracker says something else
 * @param rank its place among all of its team, as text to be sorted
 */
public record Issue(
        UUID id,
        @Nullable UUID teamId,
        UUID projectId,
        Source source,
        @Nullable UUID connectionId,
        @Nullable String externalId,
        String key,
        List<String> previousKeys,
        String type,
        Level level,
        String title,
        @Nullable String description,
        IssueStatus status,
        IssueState state,
        @Nullable String resolution,
        @Nullable String priority,
        @Nullable BigDecimal points,
        @Nullable BigDecimal agreedPoints,
        @Nullable BigDecimal estimateHours,
        @Nullable UUID assigneeId,
        @Nullable UUID reporterId,
        @Nullable UUID ownerId,
        @Nullable UUID stakeholderId,
        @Nullable StakeholderField stakeholderField,
        @Nullable UUID disciplineId,
        Map<UUID, BigDecimal> disciplineSplit,
        @Nullable UUID parentId,
        List<String> labels,
        List<String> components,
        List<String> fixVersions,
        boolean flagged,
        @Nullable LocalDate dueOn,
        Schedule schedule,
        @Nullable Instant scheduledAt,
        @Nullable Integer scheduledMinutes,
        @Nullable Integer value,
        @Nullable Integer timeCriticality,
        @Nullable Integer riskReduction,
        String rank,
        List<UUID> sprintIds,
        Map<String, Object> custom,
        @Nullable String url,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant sourceUpdatedAt,
        @Nullable Instant deletedAt,
        int version) {

    /** Who may change it: people here, or its tracker alone. */
    public enum Source {
        OWN,
        TRACKER
    }

    public enum Level {
        EPIC,
        STANDARD,
        SUBTASK
    }

    /** Whether it has to be done on a day, in a certain hour, or whenever there is room. */
    public enum Schedule {
        FLEXIBLE,
        SOFT,
        HARD
    }

    /** From which field its stakeholder is. */
    public enum StakeholderField {
        OWNER,
        REPORTER
    }

    public record IssueStatus(UUID id, String name, StatusCategory category) {}
}
