package plenum.planning.internal.sprint;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/** Several sprints in one total, in which an issue counts once: with what the last of its sprints says of it (R31). */
public final class RollUp {

    private RollUp() {}

    public static Totals of(Collection<SprintAccount> sprints) {
        var lines = new LinkedHashMap<UUID, IssueLine>();
        sprints.stream()
                .sorted(Comparator.<SprintAccount, Instant>comparing(
                                sprint -> sprint.span().end())
                        .thenComparing(SprintAccount::sprint, SprintIds.SMALLER_FIRST))
                .forEach(sprint -> sprint.lines().forEach(line -> lines.put(line.issueId(), line)));
        return Totals.of(List.copyOf(lines.values()));
    }
}
