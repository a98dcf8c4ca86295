package plenum.backlog.internal;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import plenum.backlog.Issue;
import plenum.backlog.IssueEvent;
import plenum.backlog.IssueNews;
import plenum.backlog.Issues;
import plenum.backlog.Origin;
import plenum.backlog.RecordedChange;
import plenum.backlog.Standing;
import plenum.backlog.internal.history.EventStore;
import plenum.backlog.internal.history.Happened;
import plenum.backlog.internal.history.LatestStore;
import plenum.backlog.internal.issues.IssueListStore;
import plenum.backlog.internal.issues.IssueStore;
import plenum.backlog.internal.issues.IssueWriter;
import plenum.shared.Keyset;

/** The backlog in PostgreSQL: one transaction for the news, the history it adds and the fact that it came. */
@Component
class StoredIssues implements Issues {

    private final TrackerStore trackers;
    private final IssueStore issues;
    private final IssueListStore list;
    private final EventStore events;
    private final LatestStore latest;
    private final IssueWriter writer;

    StoredIssues(
            TrackerStore trackers,
            IssueStore issues,
            IssueListStore list,
            EventStore events,
            LatestStore latest,
            IssueWriter writer) {
        this.trackers = trackers;
        this.issues = issues;
        this.list = list;
        this.events = events;
        this.latest = latest;
        this.writer = writer;
    }

    @Override
    @Transactional
    public void record(List<IssueNews> news) {
        if (news.isEmpty()) {
            return;
        }
        var moved = trackers.keepNewest(news);
        var known = trackers.known(news);
        var happened = news.stream()
                .flatMap(told -> {
                    var issue = known.get(new TrackerStore.Name(told.source(), told.externalId()));
                    return issue == null
                            ? Stream.<Happened>empty()
                            : told.changes().stream()
                                    .map(change -> new Happened(issue.no(), change, null, Origin.TRACKER));
                })
                .toList();
        var added = events.add(happened);
        if (moved.isEmpty() && added.isEmpty()) {
            return;
        }
        var numbers = new HashSet<Long>();
        added.forEach(event -> numbers.add(event.issueNo()));
        var touched = new HashSet<>(moved);
        known.values().stream().filter(issue -> numbers.contains(issue.no())).forEach(issue -> touched.add(issue.id()));
        var earliest = news.stream()
                .map(told -> told.asOf().at())
                .min(Instant::compareTo)
                .orElseThrow();
        writer.tell(touched, added, earliest);
    }

    @Override
    @Transactional
    public void adopt(UUID source, String projectKey, UUID team) {
        trackers.adopt(source, projectKey, team);
    }

    @Override
    public Optional<Issue> find(UUID id) {
        return list.find(id);
    }

    @Override
    public Optional<Issue> find(UUID source, String externalId) {
        return list.find(source, externalId);
    }

    @Override
    public List<IssueEvent> history(List<UUID> ids) {
        return events.all(ids);
    }

    @Override
    public List<UUID> everIn(UUID sprint) {
        return issues.everIn(sprint);
    }

    @Override
    public Keyset<RecordedChange> listChanges(@Nullable String after, int limit) {
        return latest.list(after, limit);
    }

    @Override
    public Standing standing() {
        return latest.standing(trackers.countByCategory());
    }
}
