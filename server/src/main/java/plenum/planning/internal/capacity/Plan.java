package plenum.planning.internal.capacity;

import java.time.LocalDate;
import java.util.Collection;

/**
 * A sprint's plan, to be looked through for contradictions.
 *
 * @param active whether the sprint runs
 * @param everywhere the plans of the team's people in all teams
 */
public record Plan(
        CapacityInput input,
        TeamCapacity capacity,
        Collection<WorkItem> items,
        Collection<ProjectAllocation> allocations,
        Collection<MemberPlan> everywhere,
        boolean active,
        LocalDate today) {}
