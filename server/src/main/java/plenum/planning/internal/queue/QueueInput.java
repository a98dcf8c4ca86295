package plenum.planning.internal.queue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import plenum.planning.internal.calendar.WorkingCalendar;

/**
 * All that a queue depends on: equal inputs give equal queues.
 *
 * @param asOf the local day it is made for
 * @param last the local day the sprint is planned to end
 * @param closedElsewhere blockers outside the candidates that are done or dropped
 * @param capacities by discipline, day by day; a discipline that is not here is not configured
 */
public record QueueInput(
        LocalDate asOf,
        LocalDate first,
        LocalDate last,
        ZoneId zone,
        WorkingCalendar calendar,
        List<Candidate> candidates,
        List<Link> links,
        Set<UUID> closedElsewhere,
        Map<String, SortedMap<LocalDate, BigDecimal>> capacities,
        Past past,
        List<Pin> pins,
        QueueSettings settings) {

    /** The first day on which work can still be planned. */
    LocalDate from() {
        return asOf.isAfter(first) ? asOf : first;
    }
}
