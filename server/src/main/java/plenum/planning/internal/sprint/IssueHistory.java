package plenum.planning.internal.sprint;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import plenum.planning.internal.numbers.Decimals;

/**
 * One issue as it stands and as it was, joined by its id whatever its key (R32).
 *
 * @param createdAt absent where it is older than anybody's memory
 * @param gone whether it was deleted
 * @param sprints all sprints it was in, by id; finished ones stay in the set (R4)
 * @param estimates the fields an estimate may stand in, in the order of the project's mapping (R30)
 */
public record IssueHistory(
        UUID id,
        Level level,
        @Nullable Instant createdAt,
        Timeline<String> keys,
        Timeline<UUID> parents,
        Timeline<Boolean> gone,
        Timeline<String> statuses,
        Timeline<String> resolutions,
        Timeline<Set<String>> sprints,
        List<Timeline<BigDecimal>> estimates) {

    public enum Level {
        EPIC,
        STANDARD,
        SUBTASK
    }

    /** Before its creation an issue is in nothing, whatever its history leaves out (R38); nor is it when deleted (R34). */
    boolean existsAt(Instant instant) {
        return (createdAt == null || !instant.isBefore(createdAt)) && !Boolean.TRUE.equals(gone.at(instant));
    }

    Set<String> sprintsAt(Instant instant) {
        var ids = sprints.at(instant);
        return ids == null || !existsAt(instant) ? Set.of() : ids;
    }

    boolean isIn(String sprint, Instant instant) {
        return sprintsAt(instant).contains(sprint);
    }

    Steps<Boolean> membership(String sprint) {
        return Steps.of(sprintChanges(), at -> isIn(sprint, at));
    }

    /** Every instant at which it may have come into a sprint or gone out of one. */
    Stream<Instant> sprintChanges() {
        return Stream.of(sprints.instants(), gone.instants(), Stream.ofNullable(createdAt))
                .flatMap(instants -> instants);
    }

    /** The first estimate that is there, at every instant anew. */
    @Nullable
    BigDecimal pointsAt(Instant instant) {
        for (var estimate : estimates) {
            var points = estimate.at(instant);
            if (points != null) {
                return Decimals.plain(points);
            }
        }
        return null;
    }

    /** Whether an estimate other than the first choice counts at this instant. */
    boolean isSecondChoiceAt(Instant instant) {
        return !estimates.isEmpty() && estimates.getFirst().at(instant) == null && pointsAt(instant) != null;
    }

    Stream<Instant> pointChanges() {
        return estimates.stream().flatMap(Timeline::instants);
    }

    Steps<WorkState> states(StatusMapping mapping) {
        return Steps.of(
                Stream.concat(statuses.instants(), resolutions.instants()),
                at -> mapping.state(statuses.at(at), resolutions.at(at)));
    }

    String keyAt(Instant instant) {
        var key = keys.at(instant);
        return key == null ? id.toString() : key;
    }

    /** Every key it had until then, the newest one apart. */
    List<String> formerKeys(Instant until) {
        var newest = keyAt(until);
        return keys.changes().stream()
                .filter(change -> !change.at().isAfter(until))
                .map(Timeline.Change::from)
                .filter(key -> key != null && !key.equals(newest))
                .distinct()
                .toList();
    }
}
