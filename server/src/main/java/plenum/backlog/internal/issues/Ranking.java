package plenum.backlog.internal.issues;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import plenum.backlog.internal.ranks.RankStore;
import plenum.backlog.internal.ranks.Ranks;
import plenum.backlog.internal.ranks.Respread;
import plenum.identity.Memberships;
import plenum.identity.Permission;
import plenum.identity.SignedIn;
import plenum.shared.Problem;

/** Gives issues other places in the order of their team. */
@Component
class Ranking {

    private final IssueStore store;
    private final RankStore ranks;
    private final Respread respread;
    private final Memberships memberships;

    Ranking(IssueStore store, RankStore ranks, Respread respread, Memberships memberships) {
        this.store = store;
        this.ranks = ranks;
        this.respread = respread;
        this.memberships = memberships;
    }

    /** Puts issues before or behind another one, in the order in which they are named. */
    @Transactional
    public List<RankStore.Placed> rank(
            SignedIn who, UUID team, List<UUID> issues, @Nullable UUID before, @Nullable UUID after) {
        memberships.require(who, team, Permission.WRITE_BACKLOG);
        var anchor = before == null ? after : before;
        if (anchor == null || before != null && after != null) {
            throw Problem.VALIDATION_ERROR.on("before_id", "either this or after_id must be there");
        }
        if (issues.contains(anchor)) {
            throw Problem.VALIDATION_ERROR.on(before == null ? "after_id" : "before_id", "must not be one of them");
        }
        ranks.lock(team);
        var taken = store.take(issues);
        if (taken.size() != issues.size()
                || taken.stream().anyMatch(one -> !team.equals(one.teamId()) || one.isDeleted())) {
            throw Problem.VALIDATION_ERROR.on("issue_ids", "must be different issues of this team");
        }
        if (taken.stream().anyMatch(Stored::isRemote)) {
            throw Problem.ISSUE_IS_REMOTE.refusal();
        }
        var at = ranks.of(team, anchor)
                .orElseThrow(() -> Problem.VALIDATION_ERROR.on(
                        before == null ? "after_id" : "before_id", "is no issue of this team"));
        var given = before == null
                ? Ranks.between(at, ranks.next(team, at, true, issues), issues.size())
                : Ranks.between(ranks.next(team, at, false, issues), at, issues.size());
        var placed = new ArrayList<RankStore.Placed>();
        for (int place = 0; place < issues.size(); place++) {
            placed.add(new RankStore.Placed(issues.get(place), given.get(place)));
        }
        ranks.place(placed);
        respread.after(team, given);
        return placed;
    }
}
