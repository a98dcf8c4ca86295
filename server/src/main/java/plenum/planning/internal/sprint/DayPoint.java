package plenum.planning.internal.sprint;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import plenum.planning.internal.numbers.Decimals;

/**
 * How a sprint stood at the end of a day, or at its own start or end.
 *
 * @param started issues in progress: neither to do nor closed, blocked ones among them (R40)
 * @param ideal what would remain if work went evenly over the working days; absent without a planned end
 */
public record DayPoint(
        LocalDate day,
        Instant at,
        BigDecimal scope,
        BigDecimal done,
        int scopeIssues,
        int doneIssues,
        int started,
        @Nullable BigDecimal ideal,
        @Nullable BigDecimal idealIssues) {

    public BigDecimal remaining() {
        return Decimals.plain(scope.subtract(done));
    }

    public int remainingIssues() {
        return scopeIssues - doneIssues;
    }
}
