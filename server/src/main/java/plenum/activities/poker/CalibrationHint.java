package plenum.activities.poker;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How long finished work of this size took: half of it and 85 of 100 within so many days, taken from so many items
 * that so many people had estimated. A rank correlation near 0 says that the cards tell nothing about time.
 */
public record CalibrationHint(
        String card,
        int sample,
        int voters,
        BigDecimal p50Days,
        BigDecimal p85Days,
        @Nullable BigDecimal rankCorrelation,
        @Nullable BigDecimal sprintDays) {

    static final int LEAST_SAMPLE = 5;
    static final int LEAST_VOTERS = 3;

    /** Fewer items say nothing, and fewer people could be told apart. */
    boolean isSound() {
        return sample >= LEAST_SAMPLE && voters >= LEAST_VOTERS;
    }
}
