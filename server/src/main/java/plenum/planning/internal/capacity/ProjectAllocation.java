package plenum.planning.internal.capacity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How much of a discipline a project is promised in a sprint: an amount, or else a part of the whole.
 *
 * @param percent from 0 to 100
 * @param priority from 1, the highest, to 5
 */
public record ProjectAllocation(
        String project,
        String discipline,
        @Nullable BigDecimal amount,
        @Nullable BigDecimal percent,
        int priority) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Absent where it is a part of something unknown. */
    Optional<BigDecimal> amountOf(TeamCapacity capacity) {
        if (amount != null) {
            return Optional.of(amount);
        }
        return whole(capacity)
                .flatMap(whole -> Optional.ofNullable(percent)
                        .map(part -> whole.multiply(part).divide(HUNDRED, 2, RoundingMode.HALF_EVEN)));
    }

    Optional<BigDecimal> shareOf(TeamCapacity capacity) {
        if (amount == null) {
            return Optional.ofNullable(percent).map(part -> part.divide(HUNDRED, 4, RoundingMode.HALF_EVEN));
        }
        return whole(capacity)
                .filter(whole -> whole.signum() > 0)
                .map(whole -> amount.divide(whole, 4, RoundingMode.HALF_EVEN));
    }

    private Optional<BigDecimal> whole(TeamCapacity capacity) {
        return capacity.find(discipline).flatMap(each -> Optional.ofNullable(each.amount()));
    }
}
