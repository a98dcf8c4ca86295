package plenum.backlog.internal.projects;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plenum.backlog.Issue;
import plenum.backlog.IssueState;
import plenum.backlog.StatusCategory;

/**
 * A series of issues that share the beginning of their keys.
 *
 * @param statuses those its issues go through, in order; of a tracker's project all of its connection
 */
public record Project(
        UUID id,
        UUID teamId,
        Issue.Source source,
        @Nullable UUID connectionId,
        String key,
        String name,
        List<ProjectStatus> statuses,
        @Nullable Instant archivedAt,
        int version) {

    /**
     * One step of the work.
     *
     * @param state what it means to the team now
     * @param gone no issue comes into it any more
     */
    public record ProjectStatus(UUID id, String name, StatusCategory category, IssueState state, boolean gone) {}

    @JsonIgnore
    public boolean isOwn() {
        return source == Issue.Source.OWN;
    }

    public List<ProjectStatus> open() {
        return statuses.stream().filter(status -> !status.gone()).toList();
    }
}
