package plenum.planning.internal.facts;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import plenum.backlog.Issue;
import plenum.backlog.IssueEvent;
import plenum.backlog.IssueField;
import plenum.backlog.StatusMeanings;
import plenum.planning.internal.sprint.IssueHistory;
import plenum.planning.internal.sprint.StatusMapping;
import plenum.planning.internal.sprint.Timeline;
import plenum.planning.internal.sprint.WorkState;

/** Reads issues and events of the backlog as the arithmetic of sprints wants them. Pure. */
final class Histories {

    private final Issue issue;
    private final List<IssueEvent> events;

    private Histories(Issue issue, List<IssueEvent> events) {
        this.issue = issue;
        this.events = events;
    }

    /** @param events oldest first; what was proved wrong does not count */
    static List<IssueHistory> of(Collection<Issue> issues, Collection<IssueEvent> events) {
        var byIssue = events.stream()
                .filter(event -> event.supersededBy() == null)
                .collect(Collectors.groupingBy(IssueEvent::issueId));
        return issues.stream()
                .map(issue -> new Histories(issue, byIssue.getOrDefault(issue.id(), List.of())).history())
                .toList();
    }

    static List<StatusMapping> mappings(Collection<StatusMeanings> versions) {
        return versions.stream()
                .map(each -> new StatusMapping(
                        each.version(),
                        each.validFrom() == null ? Instant.MIN : each.validFrom(),
                        each.states().entrySet().stream()
                                .collect(Collectors.toMap(
                                        Map.Entry::getKey,
                                        entry -> WorkState.valueOf(
                                                entry.getValue().name()))),
                        each.droppedResolutions()))
                .toList();
    }

    private IssueHistory history() {
        return new IssueHistory(
                issue.id(),
                IssueHistory.Level.valueOf(issue.level().name()),
                issue.createdAt(),
                timeline(IssueField.KEY, issue.key(), Histories::words),
                timeline(IssueField.PARENT, issue.parentId(), Histories::id),
                gone(),
                timeline(IssueField.STATUS, issue.status().id().toString(), Said::id),
                timeline(IssueField.RESOLUTION, issue.resolution(), Histories::words),
                timeline(IssueField.SPRINTS, texts(issue.sprintIds()), Histories::sprints),
                List.of(timeline(IssueField.POINTS, issue.points(), Histories::amount)));
    }

    /** A value as an event has it: its id, and how people read it. */
    private record Said(@Nullable String id, @Nullable String text) {}

    private <T> Timeline<T> timeline(IssueField field, @Nullable T current, Function<Said, @Nullable T> read) {
        var changes = new ArrayList<Timeline.Change<T>>();
        for (var event : events) {
            if (event.field() == field) {
                changes.add(new Timeline.Change<>(
                        event.at(),
                        changes.size(),
                        read.apply(new Said(event.from(), event.fromText())),
                        read.apply(new Said(event.to(), event.toText()))));
            }
        }
        return new Timeline<>(current, changes);
    }

    private Timeline<Boolean> gone() {
        var changes = new ArrayList<Timeline.Change<Boolean>>();
        for (var event : events) {
            if (event.field() == IssueField.DELETED || event.field() == IssueField.RESTORED) {
                boolean isDeleted = event.field() == IssueField.DELETED;
                changes.add(new Timeline.Change<>(event.at(), changes.size(), !isDeleted, isDeleted));
            }
        }
        // Of some trackers only the mark tells that it went.
        if (issue.deletedAt() != null && changes.isEmpty()) {
            changes.add(new Timeline.Change<>(issue.deletedAt(), 0, false, true));
        }
        return new Timeline<>(issue.deletedAt() != null, changes);
    }

    private static @Nullable String words(Said said) {
        return said.text() == null ? said.id() : said.text();
    }

    private static @Nullable UUID id(Said said) {
        try {
            return said.id() == null ? null : UUID.fromString(said.id());
        } catch (IllegalArgumentException ofATracker) {
            return null;
        }
    }

    private static Set<String> sprints(Said said) {
        return said.id() == null
                ? Set.of()
                : Arrays.stream(said.id().split(",")).map(String::strip).collect(Collectors.toSet());
    }

    private static @Nullable BigDecimal amount(Said said) {
        return said.id() == null || said.id().isBlank() ? null : new BigDecimal(said.id());
    }

    private static Set<String> texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.toSet());
    }
}
