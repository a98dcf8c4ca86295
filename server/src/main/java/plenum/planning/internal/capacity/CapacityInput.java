package plenum.planning.internal.capacity;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * All that a sprint's capacity depends on.
 *
 * @param disciplines every one the team has, with members or without
 * @param manual amounts that people entered instead
 * @param past closed sprints of each discipline, oldest first, in the unit of the settings
 */
public record CapacityInput(
        SprintDays sprint,
        CapacitySettings settings,
        List<String> disciplines,
        Collection<MemberPlan> plans,
        Collection<DayOff> daysOff,
        Map<String, BigDecimal> manual,
        Map<String, List<PastSprint>> past) {}
