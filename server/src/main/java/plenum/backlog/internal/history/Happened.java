package plenum.backlog.internal.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import plenum.backlog.IssueChange;
import plenum.backlog.Origin;

/** A change of an issue that is to be written down: of which, by whom, and told by what. */
public record Happened(
        long issueNo, IssueChange change, @Nullable Integer actorNo, Origin origin) {

    Instant at() {
        return change.at();
    }
}
