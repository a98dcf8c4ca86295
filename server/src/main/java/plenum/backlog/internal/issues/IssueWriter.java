package plenum.backlog.internal.issues;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import plenum.backlog.IssueChange;
import plenum.backlog.IssueChanged;
import plenum.backlog.IssueField;
import plenum.backlog.internal.history.EventStore;
import plenum.backlog.internal.history.Happened;

/** Writes issues, the history that follows from it, and the fact that it did: all within the caller's transaction. */
@Component
public class IssueWriter {

    private final IssueStore issues;
    private final EventStore events;
    private final ApplicationEventPublisher facts;

    IssueWriter(IssueStore issues, EventStore events, ApplicationEventPublisher facts) {
        this.issues = issues;
        this.events = events;
        this.facts = facts;
    }

    /** Answers which of them are otherwise than before. */
    public Set<UUID> write(Batch batch) {
        var fresh = batch.edits().stream().filter(Batch.Edit::isNew).toList();
        var other = batch.edits().stream()
                .filter(edit -> !edit.isNew() && edit.changesAnything())
                .toList();
        var numbers = new HashMap<UUID, Long>();
        other.forEach(edit -> {
            if (edit.before() != null) {
                numbers.put(edit.id(), edit.before().no());
            }
        });
        if (!fresh.isEmpty()) {
            numbers.putAll(issues.add(
                    fresh.stream().map(edit -> row(edit, batch, batch.now())).toList()));
        }
        if (!other.isEmpty()) {
            issues.change(other.stream()
                    .map(edit -> row(edit, batch, at(edit, batch)))
                    .toList());
        }
        var touched = batch.edits().stream().filter(Batch.Edit::changesAnything).toList();
        if (touched.isEmpty()) {
            return Set.of();
        }
        var happened = new ArrayList<Happened>();
        touched.forEach(edit -> changes(edit, batch)
                .forEach(change -> happened.add(
                        new Happened(numbers.getOrDefault(edit.id(), 0L), change, batch.actorNo(), batch.origin()))));
        join(touched, batch);
        tell(touched.stream().map(Batch.Edit::id).collect(toSet()), events.add(happened), batch.now());
        return touched.stream().map(Batch.Edit::id).collect(toSet());
    }

    private void join(List<Batch.Edit> touched, Batch batch) {
        var sprints = new HashMap<UUID, List<UUID>>();
        touched.forEach(edit -> sprints.put(edit.id(), edit.after().sprints()));
        issues.joined(sprints.keySet(), sprints, batch.now());
    }

    /** Tells what was written, in the transaction that wrote it. */
    public void tell(Collection<UUID> touched, List<EventStore.Added> added, Instant otherwise) {
        Set<IssueField> fields = new HashSet<>();
        added.forEach(event -> fields.add(event.field()));
        var since =
                added.stream().map(EventStore.Added::at).min(Instant::compareTo).orElse(otherwise);
        facts.publishEvent(new IssueChanged(Set.copyOf(touched), fields, Set.copyOf(issues.sprintsOf(touched)), since));
    }

    private static List<IssueChange> changes(Batch.Edit edit, Batch batch) {
        if (edit.before() == null) {
            return List.of(Differences.created(edit.after(), edit.createdAt(), batch.names()));
        }
        var at = at(edit, batch);
        var changes = new ArrayList<>(
                Differences.between(edit.before().content(), edit.after(), at, batch.historyId(), batch.names()));
        if (edit.told() != null) {
            changes.add(new IssueChange(edit.told(), at, batch.historyId(), changes.size(), null, null));
        }
        return changes;
    }

    /** Later than everything that happened to it here, whatever the clocks of two nodes say. */
    private static Instant at(Batch.Edit edit, Batch batch) {
        var before = edit.before();
        if (before == null || before.changedAt().isBefore(batch.now())) {
            return batch.now();
        }
        return before.changedAt().plusMillis(1);
    }

    private static IssueStore.Row row(Batch.Edit edit, Batch batch, Instant at) {
        var before = edit.before();
        return new IssueStore.Row(
                edit.id(),
                before == null ? batch.team() : before.teamId(),
                edit.rank(),
                before == null ? 1 : before.version() + 1,
                edit.createdAt(),
                at,
                at,
                edit.deletedAt(),
                edit.after());
    }
}
