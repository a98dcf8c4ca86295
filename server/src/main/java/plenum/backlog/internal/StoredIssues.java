package plenum.backlog.internal;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import plenum.backlog.Issue;
import plenum.backlog.IssueChanged;
import plenum.backlog.IssueNews;
import plenum.backlog.Issues;
import plenum.backlog.RecordedChange;
import plenum.backlog.Standing;
import plenum.shared.Keyset;

/** The backlog in PostgreSQL: one transaction for the news, the history it adds and the fact that it came. */
@Component
class StoredIssues implements Issues {

    private final IssueStore issues;
    private final ChangeStore changes;
    private final ApplicationEventPublisher facts;

    StoredIssues(IssueStore issues, ChangeStore changes, ApplicationEventPublisher facts) {
        this.issues = issues;
        this.changes = changes;
        this.facts = facts;
    }

    @Override
    @Transactional
    public void record(List<IssueNews> news) {
        var moved = issues.keepNewest(news);
        var added = changes.add(news);
        if (moved.isEmpty() && added.isEmpty()) {
            return;
        }
        var touched = new HashSet<UUID>(moved);
        added.forEach(change -> touched.add(change.issueId()));
        facts.publishEvent(new IssueChanged(
                Set.copyOf(touched),
                added.stream().map(ChangeStore.Added::field).collect(toSet()),
                since(news, added)));
    }

    private static Instant since(List<IssueNews> news, List<ChangeStore.Added> added) {
        var earliestChange = added.stream().map(ChangeStore.Added::at).min(Instant::compareTo);
        return earliestChange.orElseGet(() -> news.stream()
                .map(told -> told.asOf().at())
                .min(Instant::compareTo)
                .orElseThrow());
    }

    @Override
    public Optional<Issue> find(UUID source, String externalId) {
        return issues.find(source, externalId);
    }

    @Override
    public Keyset<RecordedChange> listChanges(@Nullable String after, int limit) {
        return changes.list(after, limit);
    }

    @Override
    public Standing standing() {
        return changes.standing(issues.countByCategory());
    }
}
