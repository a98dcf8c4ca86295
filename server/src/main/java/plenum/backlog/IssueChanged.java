package plenum.backlog;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * Told once for everything that was recorded together, in the transaction that recorded it.
 *
 * @param fields whose history grew; empty if issues merely stand differently than we knew
 * @param sprintIds the sprints these issues are in or ever were in
 * @param since the earliest instant whose figures may differ now
 */
public record IssueChanged(Set<UUID> issueIds, Set<IssueField> fields, Set<UUID> sprintIds, Instant since) {}
