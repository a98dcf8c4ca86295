package plenum.backlog;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many issues are in each category, and up to which change that is true. Categories nobody is in are present with 0.
 */
public record Standing(
        Map<StatusCategory, Long> issues,
        long changes,
        @Nullable Instant changesUntil) {}
