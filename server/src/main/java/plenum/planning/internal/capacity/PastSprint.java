package plenum.planning.internal.capacity;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a discipline finished in a closed sprint, and in how many net hours, where both are known. */
public record PastSprint(
        @Nullable BigDecimal completed, @Nullable BigDecimal netHours) {}
