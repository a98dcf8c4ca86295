package plenum.backlog.internal.issues;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import plenum.backlog.Issue;
import plenum.backlog.IssueEvent;
import plenum.backlog.IssueField;
import plenum.backlog.Origin;
import plenum.backlog.internal.history.EventStore;
import plenum.backlog.internal.people.Crew;
import plenum.backlog.internal.projects.ProjectStore;
import plenum.backlog.internal.ranks.RankStore;
import plenum.backlog.internal.ranks.Ranks;
import plenum.identity.Memberships;
import plenum.identity.Permission;
import plenum.identity.SignedIn;
import plenum.shared.Ids;
import plenum.shared.Keyset;
import plenum.shared.Problem;

/** The issues of teams, as members see them and change those that are their own. */
@Component
public class Backlog {

    private final IssueListStore list;
    private final IssueStore store;
    private final IssueWriter writer;
    private final EventStore events;
    private final Frames frames;
    private final Crew crew;
    private final ProjectStore projects;
    private final RankStore ranks;
    private final Memberships memberships;
    private final Clock clock;

    Backlog(
            IssueListStore list,
            IssueStore store,
            IssueWriter writer,
            EventStore events,
            Frames frames,
            Crew crew,
            ProjectStore projects,
            RankStore ranks,
            Memberships memberships,
            Clock clock) {
        this.list = list;
        this.store = store;
        this.writer = writer;
        this.events = events;
        this.frames = frames;
        this.crew = crew;
        this.projects = projects;
        this.ranks = ranks;
        this.memberships = memberships;
        this.clock = clock;
    }

    Keyset<Issue> list(SignedIn who, UUID team, Filter filter, Order order, @Nullable String cursor, int limit) {
        memberships.require(who, team, Permission.READ_BACKLOG);
        return list.list(team, filter, order, cursor, limit);
    }

    OptionalLong count(UUID team, Filter filter) {
        return list.count(team, filter);
    }

    /** What belongs to a team whoever asks is not in is not there. */
    public Issue get(SignedIn who, UUID issue) {
        who.required();
        var teams = memberships.teamsOf(who);
        var found = list.find(issue)
                .filter(one -> one.teamId() != null && teams.contains(one.teamId()))
                .orElseThrow(Problem.NOT_FOUND::refusal);
        memberships.require(who, teamOf(found), Permission.READ_BACKLOG);
        return found;
    }

    /** The same, for whoever wants to change it. */
    public Issue writable(SignedIn who, UUID issue) {
        var found = get(who, issue);
        memberships.require(who, teamOf(found), Permission.WRITE_BACKLOG);
        return found;
    }

    static UUID teamOf(Issue issue) {
        if (issue.teamId() == null) {
            throw Problem.NOT_FOUND.refusal();
        }
        return issue.teamId();
    }

    @Transactional
    public Issue add(SignedIn who, UUID team, Map<String, ? extends @Nullable Object> wish) {
        memberships.require(who, team, Permission.WRITE_BACKLOG);
        var actor = crew.actor(who, team);
        var frame = frames.of(team);
        var form = new IssueForm();
        var content = form.apply(Content.blank().with(Attribute.REPORTER_ID, actor.id()), wish);
        form.requireAll(content);
        if (content.get(Attribute.STATUS_ID) == null) {
            content = content.with(Attribute.STATUS_ID, frame.statusIn(content.id(Attribute.PROJECT_ID), null));
        }
        check(frame, null, null, content, form);
        form.refuseComplaints();
        ranks.lock(team);
        var rank = Ranks.between(ranks.last(team), null);
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var id = Ids.next();
        var edit = Batch.Edit.added(id, keyed(frame, content), rank, now);
        writer.write(
                new Batch(team, List.of(edit), actor.no(), Origin.OWN, 0, now, frame.names(parents(List.of(edit)))));
        return seen(id);
    }

    private Content keyed(Frame frame, Content content) {
        var project = frame.project(content);
        if (project == null) {
            throw Problem.VALIDATION_ERROR.on("project_id", "is no project of this team");
        }
        return content.with(Attribute.KEY, projects.nextKey(project.id()));
    }

    @Transactional
    public Issue change(
            SignedIn who, UUID issue, @Nullable Integer seen, Map<String, ? extends @Nullable Object> patch) {
        var team = teamOf(writable(who, issue));
        var actor = crew.actor(who, team);
        var frame = frames.of(team);
        var before = own(issue, seen);
        if (before.isDeleted()) {
            throw Problem.ITEM_NOT_FOUND.refusal();
        }
        var form = new IssueForm();
        var after = changed(frame, before, patch, form);
        form.refuseComplaints();
        write(team, actor.no(), frame, List.of(Batch.Edit.changed(before, after)));
        return seen(issue);
    }

    /** How it is then, with everything that is wrong told to the form. */
    Content changed(Frame frame, Stored before, Map<String, ? extends @Nullable Object> patch, IssueForm form) {
        var after = form.apply(before.content(), patch);
        boolean isMoved =
                !after.text(Attribute.PROJECT_ID).equals(before.content().text(Attribute.PROJECT_ID));
        if (isMoved && !patch.containsKey(Attribute.STATUS_ID.word())) {
            after = after.with(
                    Attribute.STATUS_ID,
                    frame.statusIn(
                            after.id(Attribute.PROJECT_ID), before.content().id(Attribute.STATUS_ID)));
        }
        check(frame, before.id(), before.content(), after, form);
        if (isMoved && form.complaints().isEmpty()) {
            var former = new ArrayList<>(after.words(Attribute.PREVIOUS_KEYS));
            former.add(before.content().text(Attribute.KEY));
            after = keyed(frame, after.with(Attribute.PREVIOUS_KEYS, former));
        }
        return after;
    }

    private void check(Frame frame, @Nullable UUID issue, @Nullable Content before, Content after, IssueForm form) {
        frame.check(before, after, form);
        var parent = after.id(Attribute.PARENT_ID);
        if (parent != null && (before == null || !parent.equals(before.id(Attribute.PARENT_ID)))) {
            var line = store.line(frame.team(), parent);
            if (line.isEmpty()) {
                form.complain(Attribute.PARENT_ID, "is no issue of this team");
            } else if (issue != null && line.get().contains(issue)) {
                form.complain(Attribute.PARENT_ID, "must not be below it");
            }
        }
    }

    void write(UUID team, int actorNo, Frame frame, List<Batch.Edit> edits) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        writer.write(
                new Batch(team, edits, actorNo, Origin.OWN, events.nextHistoryId(), now, frame.names(parents(edits))));
    }

    private Map<UUID, String> parents(Collection<Batch.Edit> edits) {
        var named = new ArrayList<UUID>();
        for (var edit : edits) {
            var before = edit.before() == null ? null : edit.before().content().id(Attribute.PARENT_ID);
            var after = edit.after().id(Attribute.PARENT_ID);
            if (before != null) {
                named.add(before);
            }
            if (after != null) {
                named.add(after);
            }
        }
        return named.isEmpty() ? Map.of() : store.keys(named);
    }

    /** Held until the transaction ends. */
    Stored own(UUID issue, @Nullable Integer seen) {
        var found = store.take(List.of(issue)).stream().findFirst().orElseThrow(Problem.NOT_FOUND::refusal);
        if (found.isRemote()) {
            throw Problem.ISSUE_IS_REMOTE.refusal();
        }
        if (seen != null && seen != found.version()) {
            throw Problem.PRECONDITION_FAILED.refusal().with("version", found.version());
        }
        return found;
    }

    /** What is left says that there was one. */
    @Transactional
    public Issue delete(SignedIn who, UUID issue, @Nullable Integer seen) {
        var team = teamOf(writable(who, issue));
        var before = own(issue, seen);
        if (before.isDeleted()) {
            return seen(issue);
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var edit = new Batch.Edit(
                before, issue, before.content(), before.rank(), before.createdAt(), now, IssueField.DELETED);
        write(team, crew.actor(who, team).no(), frames.of(team), List.of(edit));
        return seen(issue);
    }

    /** Back to where it stood, as it was. */
    @Transactional
    public Issue restore(SignedIn who, UUID issue) {
        var team = teamOf(writable(who, issue));
        var before = own(issue, null);
        if (!before.isDeleted()) {
            return seen(issue);
        }
        var edit = new Batch.Edit(
                before, issue, before.content(), before.rank(), before.createdAt(), null, IssueField.RESTORED);
        write(team, crew.actor(who, team).no(), frames.of(team), List.of(edit));
        return seen(issue);
    }

    Keyset<IssueEvent> history(
            SignedIn who, UUID issue, @Nullable IssueField field, @Nullable String cursor, int limit) {
        get(who, issue);
        return events.list(issue, field, cursor, limit);
    }

    private Issue seen(UUID issue) {
        return list.find(issue).orElseThrow(Problem.NOT_FOUND::refusal);
    }
}
