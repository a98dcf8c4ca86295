package plenum.planning.internal.sprint;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What statuses mean to a team, by their ids: a renamed status means the same (R18).
 *
 * @param droppedResolutions resolutions that turn done into dropped (R17)
 */
public record StatusMapping(
        int version, Instant validFrom, Map<String, WorkState> states, Set<String> droppedResolutions) {

    public StatusMapping {
        states = Map.copyOf(states);
        droppedResolutions = Set.copyOf(droppedResolutions);
    }

    /** The mapping a team's sprints of this end have: of those that are valid by then the newest, else the first. */
    public static StatusMapping validAt(Instant end, List<StatusMapping> versions) {
        var byVersion = Comparator.comparingInt(StatusMapping::version);
        return versions.stream()
                .filter(each -> !each.validFrom().isAfter(end))
                .max(byVersion)
                .orElseGet(() -> versions.stream().min(byVersion).orElseThrow());
    }

    /** Where only the last column of a board is done, a status is done there and nowhere else. */
    public StatusMapping doneIn(Set<String> lastColumn) {
        var moved = states.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> {
            if (entry.getValue() == WorkState.DROPPED) {
                return WorkState.DROPPED;
            }
            if (lastColumn.contains(entry.getKey())) {
                return WorkState.DONE;
            }
            return entry.getValue() == WorkState.DONE ? WorkState.STARTED : entry.getValue();
        }));
        return new StatusMapping(version, validFrom, moved, droppedResolutions);
    }

    /** As Jira counts: ended is completed. */
    StatusMapping withDroppedAsDone() {
        var ended = states.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue() == WorkState.DROPPED ? WorkState.DONE : entry.getValue()));
        return new StatusMapping(version, validFrom, ended, Set.of());
    }

    WorkState state(@Nullable String status, @Nullable String resolution) {
        var state = status == null ? WorkState.TODO : states.getOrDefault(status, WorkState.TODO);
        return state == WorkState.DONE && resolution != null && droppedResolutions.contains(resolution)
                ? WorkState.DROPPED
                : state;
    }

    boolean knows(@Nullable String status) {
        return status == null || states.containsKey(status);
    }
}
