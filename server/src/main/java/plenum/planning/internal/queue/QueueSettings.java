package plenum.planning.internal.queue;

import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plenum.planning.internal.capacity.CapacityUnit;

/**
 * How a queue is made.
 *
 * @param entitlements by person; 1 for everybody else
 * @param confidence how probable an item must be to stand above a line of probability
 * @param seed of the simulation; without one the question itself is the seed
 */
public record QueueSettings(
        Algorithm algorithm,
        boolean excludeSubtasks,
        boolean includeDone,
        Weights weights,
        PriorityTable priorities,
        Map<UUID, BigDecimal> entitlements,
        CapacityUnit unit,
        Basis basis,
        BigDecimal confidence,
        @Nullable Long seed) {

    public static final QueueSettings FAIR = new QueueSettings(
            Algorithm.CAPACITY_FAIR,
            true,
            false,
            Weights.PRIORITY,
            PriorityTable.USUAL,
            Map.of(),
            CapacityUnit.POINTS,
            Basis.CAPACITY,
            new BigDecimal("0.85"),
            null);

    public enum Algorithm {
        DISCIPLINE_ROUND_ROBIN,
        CAPACITY_FAIR
    }

    /** What decides whether an item still fits. */
    public enum Basis {
        CAPACITY,
        PROBABILITY
    }
}
