package plenum.backlog.internal.links;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import plenum.backlog.IssueChange;
import plenum.backlog.IssueField;
import plenum.backlog.Origin;
import plenum.backlog.internal.history.EventStore;
import plenum.backlog.internal.history.Happened;
import plenum.backlog.internal.issues.Backlog;
import plenum.backlog.internal.issues.IssueStore;
import plenum.backlog.internal.issues.IssueWriter;
import plenum.backlog.internal.issues.Stored;
import plenum.backlog.internal.people.Crew;
import plenum.identity.SignedIn;
import plenum.shared.Problem;
import plenum.shared.Refusal;

/** What issues have to do with each other: no link twice, and no circle of what blocks or holds the other. */
@Component
class IssueLinks {

    private static final int MOST = 100;

    private final IssueLinkStore store;
    private final Backlog backlog;
    private final IssueStore issues;
    private final IssueWriter writer;
    private final EventStore events;
    private final Crew crew;
    private final Clock clock;

    IssueLinks(
            IssueLinkStore store,
            Backlog backlog,
            IssueStore issues,
            IssueWriter writer,
            EventStore events,
            Crew crew,
            Clock clock) {
        this.store = store;
        this.backlog = backlog;
        this.issues = issues;
        this.writer = writer;
        this.events = events;
        this.crew = crew;
        this.clock = clock;
    }

    List<IssueLinkStore.Named> list(SignedIn who, UUID issue) {
        backlog.get(who, issue);
        return store.list(issue);
    }

    /** The issue has these links from now on and no others; both ends remember that it changed. */
    @Transactional
    public List<IssueLinkStore.Named> replace(SignedIn who, UUID issue, @Nullable Integer seen, List<Link> wished) {
        var shown = backlog.writable(who, issue);
        var team = shown.teamId();
        if (team == null) {
            throw Problem.NOT_FOUND.refusal();
        }
        store.lock(team);
        var before = store.list(issue).stream().map(IssueLinkStore.Named::link).collect(Collectors.toSet());
        var after = tidy(issue, wished);
        var removed = minus(before, after);
        var added = minus(after, before);
        var ends = new HashSet<UUID>(List.of(issue));
        removed.forEach(link -> ends.addAll(List.of(link.from(), link.to())));
        after.forEach(link -> ends.addAll(List.of(link.from(), link.to())));
        var taken = issues.take(ends).stream().collect(Collectors.toMap(Stored::id, one -> one));
        check(issue, team, seen, taken.get(issue), wished, taken.values());
        store.remove(removed);
        refuseCircles(wished, added);
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        store.add(added, now);
        if (!removed.isEmpty() || !added.isEmpty()) {
            var concerned = taken.values().stream()
                    .filter(end ->
                            Stream.concat(removed.stream(), added.stream()).anyMatch(link -> link.touches(end.id())))
                    .toList();
            tell(crew.actor(who, team).no(), concerned, removed, added);
        }
        return store.list(issue);
    }

    /** What merely relates has no direction, so it is written in one. */
    private static Set<Link> tidy(UUID issue, List<Link> wished) {
        var complaints = new ArrayList<Refusal.Detail>();
        var links = new HashSet<Link>();
        for (int place = 0; place < wished.size(); place++) {
            var link = wished.get(place);
            var turned = link.kind() == Link.Kind.RELATES
                            && link.from().toString().compareTo(link.to().toString()) > 0
                    ? new Link(link.to(), link.from(), link.kind())
                    : link;
            var field = "links." + place;
            if (link.from().equals(link.to())
                    || !link.from().equals(issue) && !link.to().equals(issue)) {
                complaints.add(new Refusal.Detail(field, "must lead from this issue to another, or back"));
            } else if (!links.add(turned)) {
                complaints.add(new Refusal.Detail(field, "is there twice"));
            }
        }
        if (wished.size() > MOST) {
            complaints.add(new Refusal.Detail("links", "must be at most " + MOST));
        }
        if (!complaints.isEmpty()) {
            throw Problem.VALIDATION_ERROR.on(complaints);
        }
        return links;
    }

    private static void check(
            UUID issue,
            UUID team,
            @Nullable Integer seen,
            @Nullable Stored itself,
            List<Link> wished,
            Collection<Stored> ends) {
        if (itself == null || itself.isDeleted()) {
            throw Problem.ITEM_NOT_FOUND.refusal();
        }
        if (itself.isRemote()) {
            throw Problem.ISSUE_IS_REMOTE.refusal();
        }
        if (seen != null && seen != itself.version()) {
            throw Problem.PRECONDITION_FAILED.refusal().with("version", itself.version());
        }
        var ours = ends.stream()
                .filter(end -> team.equals(end.teamId()) && !end.isDeleted())
                .map(Stored::id)
                .collect(Collectors.toSet());
        for (int place = 0; place < wished.size(); place++) {
            var link = wished.get(place);
            var other = link.from().equals(issue) ? link.to() : link.from();
            if (!ours.contains(other)) {
                throw Problem.VALIDATION_ERROR.on("links." + place, "is no issue of this team");
            }
        }
    }

    private void refuseCircles(List<Link> wished, Set<Link> added) {
        for (var link : added) {
            boolean isDirected = link.kind() == Link.Kind.BLOCKS || link.kind() == Link.Kind.PARENT_OF;
            if (isDirected && store.leads(link.to(), link.from(), link.kind())) {
                throw Problem.VALIDATION_ERROR.on("links." + wished.indexOf(link), "would close a circle");
            }
        }
    }

    private void tell(int actorNo, Collection<Stored> ends, Set<Link> removed, Set<Link> added) {
        var ids = ends.stream().map(Stored::id).toList();
        var keys = issues.keys(ids);
        long history = events.nextHistoryId();
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var happened = ends.stream()
                .map(end -> {
                    var at = end.changedAt().isBefore(now)
                            ? now
                            : end.changedAt().plusMillis(1);
                    var change = new IssueChange(
                            IssueField.LINKS,
                            at,
                            history,
                            0,
                            LinkWords.of(end.id(), removed, keys),
                            LinkWords.of(end.id(), added, keys));
                    return new Happened(end.no(), change, actorNo, Origin.OWN);
                })
                .toList();
        issues.touch(ids, now);
        writer.tell(ids, events.add(happened), now);
    }

    private static Set<Link> minus(Set<Link> some, Set<Link> others) {
        return some.stream().filter(link -> !others.contains(link)).collect(Collectors.toSet());
    }
}
