package plenum.sessions;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plenum.activities.Measures;

/** How a session came out beside the last one that was made from the same template, activity by activity. */
public record Comparison(UUID sessionId, String name, Instant heldAt, List<Compared> activities) {

    /** Only what both asked. {@code least} and {@code most} are the ends of the scale, where there is one; people are where it is known how many they were. */
    public record Compared(
            UUID activityId,
            Measures.Unit unit,
            @Nullable Integer peopleBefore,
            @Nullable Integer peopleNow,
            @Nullable Integer least,
            @Nullable Integer most,
            List<Slope> lines) {}

    public record Slope(String label, double before, double now) {}
}
