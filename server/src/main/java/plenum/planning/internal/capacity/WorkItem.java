package plenum.planning.internal.capacity;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An open or done item of the sprint, as far as capacity is concerned.
 *
 * @param size in the unit of the capacity; absent when nobody has said
 * @param load how the size divides over disciplines; empty where it has none
 * @param hardAt when it is to be done, if that is fixed
 */
public record WorkItem(
        UUID issueId,
        String project,
        @Nullable UUID assignee,
        @Nullable BigDecimal size,
        Map<String, BigDecimal> load,
        boolean done,
        @Nullable Instant hardAt) {}
