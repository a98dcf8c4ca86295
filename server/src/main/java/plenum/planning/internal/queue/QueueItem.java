package plenum.planning.internal.queue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One place in a queue, with all that explains it.
 *
 * @param position over all disciplines, from 1
 * @param round the how-manieth of its stakeholder it is in its discipline; absent for what is bound to its hour
 * @param discipline in which it was dealt; absent where it has none
 * @param scoreParts what the score is made of
 * @param load what it takes of each discipline; the empty name stands for none
 * @param cumulative what its discipline is asked for up to here; absent for what is bound to its hour
 * @param priorityPosition where its score alone would have put it
 */
public record QueueItem(
        int position,
        int disciplinePosition,
        @Nullable Integer round,
        Candidate candidate,
        @Nullable String discipline,
        BigDecimal z,
        BigDecimal score,
        BigDecimal effectiveScore,
        Map<String, BigDecimal> scoreParts,
        Map<String, BigDecimal> load,
        @Nullable BigDecimal cumulative,
        @Nullable LocalDate plannedStart,
        @Nullable LocalDate plannedEnd,
        Line line,
        @Nullable BigDecimal probability,
        Set<QueueFlag> flags,
        List<Reason> reasons,
        int priorityPosition,
        boolean pinned) {

    public enum Line {
        ABOVE,
        BELOW,
        UNKNOWN
    }

    public String key() {
        return candidate.key();
    }
}
