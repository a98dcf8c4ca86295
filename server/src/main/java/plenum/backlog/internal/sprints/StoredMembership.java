package plenum.backlog.internal.sprints;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import plenum.backlog.Issue;
import plenum.backlog.IssueState;
import plenum.backlog.Origin;
import plenum.backlog.SprintMembership;
import plenum.backlog.StatusMeanings;
import plenum.backlog.internal.history.EventStore;
import plenum.backlog.internal.issues.Attribute;
import plenum.backlog.internal.issues.Batch;
import plenum.backlog.internal.issues.Frames;
import plenum.backlog.internal.issues.IssueListStore;
import plenum.backlog.internal.issues.IssueStore;
import plenum.backlog.internal.issues.IssueWriter;
import plenum.backlog.internal.issues.SprintNameStore;
import plenum.backlog.internal.issues.Stored;
import plenum.backlog.internal.people.Crew;
import plenum.identity.SignedIn;
import plenum.shared.Problem;
import plenum.shared.Refusal;

/** Moves issues between sprints through the one writer, so that each move is an event like any other. */
@Component
class StoredMembership implements SprintMembership {

    private final SprintMemberStore members;
    private final IssueStore issues;
    private final IssueListStore list;
    private final IssueWriter writer;
    private final EventStore events;
    private final SprintNameStore names;
    private final Frames frames;
    private final Crew crew;
    private final Clock clock;

    StoredMembership(
            SprintMemberStore members,
            IssueStore issues,
            IssueListStore list,
            IssueWriter writer,
            EventStore events,
            SprintNameStore names,
            Frames frames,
            Crew crew,
            Clock clock) {
        this.members = members;
        this.issues = issues;
        this.list = list;
        this.writer = writer;
        this.events = events;
        this.names = names;
        this.frames = frames;
        this.crew = crew;
        this.clock = clock;
    }

    @Override
    public void call(UUID team, UUID sprint, String name) {
        names.call(team, sprint, name);
    }

    @Override
    public void forget(UUID team, UUID sprint) {
        names.forget(team, sprint);
    }

    @Override
    public Optional<UUID> find(UUID team, String name) {
        return names.list(team).entrySet().stream()
                .filter(known -> known.getValue().equalsIgnoreCase(name.strip()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    @Override
    public boolean isEmpty(UUID sprint) {
        return members.isEmpty(sprint);
    }

    @Override
    public List<Issue> everIn(UUID sprint) {
        return list.list(members.everIn(sprint));
    }

    @Override
    public List<StatusMeanings> meanings(UUID team) {
        return members.meanings(team);
    }

    @Override
    @Transactional
    public Set<UUID> move(SignedIn who, Move move) {
        var following = members.subtasks(move.add());
        var leaving = members.subtasks(move.remove());
        var taken = taken(List.of(move.add(), move.remove(), following, leaving));
        var edits = new LinkedHashMap<UUID, Batch.Edit>();
        var refused = new LinkedHashMap<String, Refusal>();
        for (var id : move.add()) {
            refusal(move, taken.get(id))
                    .ifPresentOrElse(
                            refusal -> refused.put(name(refusal, id, taken.get(id)), refusal),
                            () -> edits.put(id, edit(taken, id, Set.of(), move.sprint())));
        }
        for (var id : move.remove()) {
            unusable(move.team(), taken.get(id))
                    .ifPresentOrElse(
                            refusal -> refused.put(name(refusal, id, taken.get(id)), refusal),
                            () -> edits.put(id, edit(taken, id, Set.of(move.sprint()), null)));
        }
        if (!refused.isEmpty()) {
            throw refused.firstEntry().getValue().with("refused", List.copyOf(refused.keySet()));
        }
        following.forEach(id -> edits.putIfAbsent(id, edit(taken, id, move.open(), move.sprint())));
        leaving.forEach(id -> edits.putIfAbsent(id, edit(taken, id, Set.of(move.sprint()), null)));
        return write(who, move.team(), edits.values(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    /** An issue is in one sprint at most that is not over. */
    private static Optional<Refusal> refusal(Move move, @Nullable Stored found) {
        var unusable = unusable(move.team(), found);
        if (unusable.isPresent() || found == null) {
            return unusable;
        }
        return found.content().sprints().stream().anyMatch(move.open()::contains)
                ? Optional.of(
                        Problem.ISSUE_IN_OTHER_SPRINT.because(found.content().text(Attribute.KEY)))
                : Optional.empty();
    }

    private static Optional<Refusal> unusable(UUID team, @Nullable Stored found) {
        if (found == null || !team.equals(found.teamId()) || found.isDeleted()) {
            return Optional.of(Problem.ITEM_NOT_FOUND.refusal());
        }
        return found.isRemote() ? Optional.of(Problem.ISSUE_IS_REMOTE.refusal()) : Optional.empty();
    }

    /** Whose it is nobody tells to those it does not belong to. */
    private static String name(Refusal refusal, UUID id, @Nullable Stored found) {
        return found == null || refusal.problem() == Problem.ITEM_NOT_FOUND
                ? id.toString()
                : found.content().text(Attribute.KEY);
    }

    @Override
    @Transactional
    public Set<UUID> moveOpen(SignedIn who, Onward onward) {
        var inside = members.in(onward.team(), onward.from());
        var below = members.subtasks(inside);
        var taken = taken(List.of(inside, below));
        var open = list.list(inside).stream()
                .filter(issue -> issue.state() == IssueState.TODO || issue.state() == IssueState.STARTED)
                .filter(issue -> issue.level() != Issue.Level.SUBTASK || !inside.contains(issue.parentId()))
                .map(Issue::id)
                .toList();
        var moving = new LinkedHashSet<>(open);
        moving.addAll(members.subtasks(open));
        moving.retainAll(taken.keySet());
        var edits = moving.stream()
                .map(id -> edit(taken, id, Set.of(onward.from()), onward.to()))
                .toList();
        return write(who, onward.team(), edits, onward.at());
    }

    /** In one order, whoever asks for which. */
    private Map<UUID, Stored> taken(List<? extends Collection<UUID>> asked) {
        var all = asked.stream().flatMap(Collection::stream).collect(Collectors.toSet());
        return issues.take(all).stream().collect(Collectors.toMap(Stored::id, one -> one));
    }

    private static Batch.Edit edit(Map<UUID, Stored> taken, UUID id, Set<UUID> outOf, @Nullable UUID into) {
        var before = taken.get(id);
        if (before == null) {
            throw Problem.ITEM_NOT_FOUND.refusal();
        }
        var sprints = new HashSet<>(before.content().sprints());
        sprints.removeAll(outOf);
        if (into != null) {
            sprints.add(into);
        }
        return Batch.Edit.changed(before, before.content().with(Attribute.SPRINT_IDS, List.copyOf(sprints)));
    }

    private Set<UUID> write(SignedIn who, UUID team, Collection<Batch.Edit> edits, Instant at) {
        if (edits.isEmpty()) {
            return Set.of();
        }
        return writer.write(new Batch(
                team,
                new ArrayList<>(edits),
                crew.actor(who, team).no(),
                Origin.OWN,
                events.nextHistoryId(),
                at,
                frames.of(team).names(Map.of())));
    }
}
