package plenum.backlog;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plenum.shared.Keyset;

/** Issues and what happened to them. Trackers report here; whoever counts reads here. */
public interface Issues {

    /**
     * Keeps what is new in this news and tells it as one {@link IssueChanged}. The same news again changes nothing, and
     * news that arrives late never takes an issue back to how it was.
     */
    void record(List<IssueNews> news);

    /** Gives a tracker's project, and everything in it now and later, to a team. */
    void adopt(UUID source, String projectKey, UUID team);

    Optional<Issue> find(UUID id);

    Optional<Issue> find(UUID source, String externalId);

    /** Everything that happened to these issues, oldest first. */
    List<IssueEvent> history(List<UUID> issues);

    /** The issues that are in a sprint or ever were. */
    List<UUID> everIn(UUID sprint);

    /** What happened to all issues, newest first; {@code after} is the cursor of an earlier answer. */
    Keyset<RecordedChange> listChanges(@Nullable String after, int limit);

    /** How all issues that still exist stand now. */
    Standing standing();
}
