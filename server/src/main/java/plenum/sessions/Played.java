package plenum.sessions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What became of a command: the version that contains its effect and, for answers, the receipt of the stored ballot. */
public record Played(
        boolean applied,
        long v,
        int round,
        @Nullable String receipt,
        @Nullable Long clientSeq,
        @Nullable Instant arrivedAt,
        @Nullable Instant committedAt,
        @Nullable Boolean duplicate) {}
