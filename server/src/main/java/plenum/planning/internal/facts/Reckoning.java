package plenum.planning.internal.facts;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import plenum.backlog.Issue;
import plenum.backlog.Issues;
import plenum.backlog.SprintMembership;
import plenum.planning.Sprint;
import plenum.planning.internal.calendar.WorkingCalendar;
import plenum.planning.internal.sprint.IssueHistory;
import plenum.planning.internal.sprint.OtherSprint;
import plenum.planning.internal.sprint.Reading;
import plenum.planning.internal.sprint.Reading.Subtasks;
import plenum.planning.internal.sprint.Reading.View;
import plenum.planning.internal.sprint.SprintAccount;
import plenum.planning.internal.sprint.SprintArithmetic;
import plenum.planning.internal.sprint.SprintInput;
import plenum.planning.internal.sprint.Timeline;

/** Puts before the arithmetic of sprints what the backlog remembers. */
@Component
public class Reckoning {

    private final SprintMembership membership;
    private final Issues issues;

    Reckoning(SprintMembership membership, Issues issues) {
        this.membership = membership;
        this.issues = issues;
    }

    /** @param others finds the sprints of these ids, as far as they are sprints here */
    public record Asked(
            Sprint sprint, Instant now, Subtasks subtasks, Function<Collection<UUID>, List<Sprint>> others) {}

    /** Nothing for a sprint that has not begun. */
    public Optional<SprintFacts> facts(Asked asked) {
        return facts(asked, account -> account);
    }

    /** What can never change by what happens later. */
    public Optional<SprintFacts> settled(Asked asked) {
        return facts(asked, SprintAccount::settled);
    }

    private Optional<SprintFacts> facts(Asked asked, Function<SprintAccount, SprintAccount> view) {
        var sprint = asked.sprint();
        var members = membership.everIn(sprint.id());
        var histories = Histories.of(
                members, issues.history(members.stream().map(Issue::id).toList()));
        var input = new SprintInput(
                known(sprint),
                asked.now(),
                histories,
                asked.others().apply(otherSprints(sprint, histories)).stream()
                        .map(other -> new OtherSprint(other.id().toString(), other.activatedAt(), other.completedAt()))
                        .toList(),
                Histories.mappings(membership.meanings(sprint.teamId())),
                WorkingCalendar.MONDAY_TO_FRIDAY,
                Timeline.always(1),
                new Reading(asked.subtasks(), View.PLENUM));
        var byId = members.stream().collect(Collectors.toMap(Issue::id, issue -> issue));
        return SprintArithmetic.account(input)
                .map(view)
                .map(account -> SprintFacts.of(sprint, account, asked.subtasks(), byId));
    }

    private static Set<UUID> otherSprints(Sprint sprint, List<IssueHistory> histories) {
        return histories.stream()
                .flatMap(history -> Stream.concat(
                        Stream.ofNullable(history.sprints().current()),
                        history.sprints().changes().stream()
                                .flatMap(change ->
                                        Stream.of(change.from(), change.to()).flatMap(Stream::ofNullable))))
                .flatMap(Set::stream)
                .distinct()
                .flatMap(id -> sprintId(id).stream())
                .filter(id -> !id.equals(sprint.id()))
                .collect(Collectors.toSet());
    }

    /** Trackers have other ids for those of theirs that nobody has read yet. */
    private static Optional<UUID> sprintId(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException ofATracker) {
            return Optional.empty();
        }
    }

    private static plenum.planning.internal.sprint.Sprint known(Sprint sprint) {
        return new plenum.planning.internal.sprint.Sprint(
                sprint.id().toString(),
                plenum.planning.internal.sprint.Sprint.State.valueOf(
                        sprint.state().name()),
                sprint.zone(),
                sprint.plannedStartAt(),
                sprint.plannedEndAt(),
                sprint.activatedAt(),
                null,
                sprint.completedAt(),
                Duration.ofMinutes(sprint.graceMinutes()));
    }
}
