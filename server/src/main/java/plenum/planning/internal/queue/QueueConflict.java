package plenum.planning.internal.queue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What no order can make right. */
public sealed interface QueueConflict {

    /** These wait for each other; the links into the one named were left out. */
    record DependencyCycle(List<String> keys, String brokenBefore) implements QueueConflict {}

    record HardDayOverload(String discipline, LocalDate day, BigDecimal needed, BigDecimal available, List<String> keys)
            implements QueueConflict {}
}
