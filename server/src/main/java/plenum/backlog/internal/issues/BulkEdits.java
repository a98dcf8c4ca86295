package plenum.backlog.internal.issues;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import plenum.backlog.internal.people.Crew;
import plenum.identity.Memberships;
import plenum.identity.Permission;
import plenum.identity.SignedIn;
import plenum.shared.Problem;
import plenum.shared.Refusal;

/** Makes the same change to many issues: to all of them or, where that is wished, to those that bear it. */
@Component
class BulkEdits {

    static final int MOST = 500;

    /** What became of one of them. */
    record EditOutcome(
            UUID issueId,
            @Nullable String key,
            Result result,
            @Nullable String code,
            @Nullable String message,
            @Nullable Integer version) {}

    enum Result {
        CHANGED,
        UNCHANGED,
        REFUSED
    }

    private final Backlog backlog;
    private final IssueStore store;
    private final Frames frames;
    private final Crew crew;
    private final Memberships memberships;

    BulkEdits(Backlog backlog, IssueStore store, Frames frames, Crew crew, Memberships memberships) {
        this.backlog = backlog;
        this.store = store;
        this.frames = frames;
        this.crew = crew;
        this.memberships = memberships;
    }

    @Transactional
    public List<EditOutcome> edit(
            SignedIn who,
            UUID team,
            List<UUID> issues,
            Map<String, ? extends @Nullable Object> patch,
            boolean isPartial) {
        memberships.require(who, team, Permission.WRITE_BACKLOG);
        if (issues.isEmpty()
                || issues.size() > MOST
                || issues.stream().distinct().count() < issues.size()) {
            throw Problem.VALIDATION_ERROR.on("issue_ids", "must be 1 to %d different issues".formatted(MOST));
        }
        var actor = crew.actor(who, team);
        var frame = frames.of(team);
        var taken = new HashMap<UUID, Stored>();
        store.take(issues).forEach(one -> taken.put(one.id(), one));
        var edits = new ArrayList<Batch.Edit>();
        var outcomes = new ArrayList<EditOutcome>();
        var refused = new ArrayList<Refusal>();
        for (var issue : issues) {
            try {
                var before = known(team, taken.get(issue));
                var form = new IssueForm();
                var after = backlog.changed(frame, before, patch, form);
                form.refuseComplaints();
                var edit = Batch.Edit.changed(before, after);
                edits.add(edit);
                boolean isChanged = edit.changesAnything();
                outcomes.add(new EditOutcome(
                        issue,
                        after.text(Attribute.KEY),
                        isChanged ? Result.CHANGED : Result.UNCHANGED,
                        null,
                        null,
                        before.version() + (isChanged ? 1 : 0)));
            } catch (Refusal refusal) {
                refused.add(refusal);
                outcomes.add(refused(issue, taken.get(issue), refusal));
            }
        }
        if (!refused.isEmpty() && !isPartial) {
            throw whole(refused.getFirst(), outcomes);
        }
        backlog.write(team, actor.no(), frame, edits);
        return outcomes;
    }

    private static Stored known(UUID team, @Nullable Stored found) {
        if (found == null || !team.equals(found.teamId()) || found.isDeleted()) {
            throw Problem.ITEM_NOT_FOUND.refusal();
        }
        if (found.isRemote()) {
            throw Problem.ISSUE_IS_REMOTE.refusal();
        }
        return found;
    }

    private static EditOutcome refused(UUID issue, @Nullable Stored found, Refusal refusal) {
        var message = refusal.details().isEmpty()
                ? refusal.problem().message()
                : refusal.details().getFirst().field() + " "
                        + refusal.details().getFirst().message();
        // Whose it is nobody tells to those it does not belong to.
        var key = found == null || refusal.problem() == Problem.ITEM_NOT_FOUND
                ? null
                : found.content().text(Attribute.KEY);
        return new EditOutcome(issue, key, Result.REFUSED, refusal.problem().name(), message, null);
    }

    /** Nothing is written: the first problem speaks, and those that were refused are named. */
    private static Refusal whole(Refusal first, List<EditOutcome> outcomes) {
        var named = outcomes.stream()
                .filter(one -> one.result() == Result.REFUSED)
                .map(one -> one.key() == null ? one.issueId().toString() : one.key())
                .toList();
        return (first.details().isEmpty()
                        ? first.problem().refusal()
                        : first.problem().on(first.details()))
                .with("refused", named);
    }
}
