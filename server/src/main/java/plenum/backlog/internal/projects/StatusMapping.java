package plenum.backlog.internal.projects;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plenum.backlog.IssueState;

/**
 * What the statuses of a team mean from an instant on.
 *
 * @param validFrom absent of the first version, which is valid from the beginning of time
 * @param droppedResolutions with which an issue that is done counts as dropped
 */
public record StatusMapping(
        int version,
        @Nullable Instant validFrom,
        List<Meaning> entries,
        List<String> droppedResolutions,
        DoneBy doneBy) {

    public enum DoneBy {
        CATEGORY,
        BOARD_COLUMN
    }

    public record Meaning(UUID statusId, IssueState state) {}
}
