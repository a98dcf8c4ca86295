package plenum.backlog;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One version of what statuses mean to a team.
 *
 * @param validFrom absent of the first, which is valid from the beginning of time
 * @param states by the id of a status, and by the name its tracker has for it
 * @param droppedResolutions with which an issue that is done counts as dropped
 */
public record StatusMeanings(
        int version, @Nullable Instant validFrom, Map<String, IssueState> states, Set<String> droppedResolutions) {}
