package plenum.backlog;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One issue as it stands, as far as its tracker has told. */
public record Issue(
        UUID id,
        UUID source,
        String externalId,
        IssueNews.Values values,
        @Nullable Instant deletedAt) {}
