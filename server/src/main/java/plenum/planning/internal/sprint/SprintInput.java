package plenum.planning.internal.sprint;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import plenum.planning.internal.calendar.WorkingCalendar;

/**
 * All that the arithmetic of one sprint may depend on.
 *
 * @param issues at least all whose history names the sprint, with their sub-tasks; others do no harm, nor do repetitions
 * @param others the other sprints these issues were in
 * @param mappings every version of what statuses mean
 * @param scope which version of the board's filter was in force when
 */
public record SprintInput(
        Sprint sprint,
        Instant now,
        Collection<IssueHistory> issues,
        Collection<OtherSprint> others,
        List<StatusMapping> mappings,
        WorkingCalendar calendar,
        Timeline<Integer> scope,
        Reading reading) {}
