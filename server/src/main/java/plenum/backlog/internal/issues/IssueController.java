package plenum.backlog.internal.issues;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import plenum.backlog.Issue;
import plenum.backlog.IssueEvent;
import plenum.backlog.internal.ranks.RankStore;
import plenum.identity.OpenToKeys;
import plenum.identity.Permission;
import plenum.identity.SignedIn;
import plenum.shared.Answer;
import plenum.shared.Revisions;

/** The issues of a team over HTTP. */
@Validated
@RestController
@RequestMapping("/api/v1")
class IssueController {

    record EditIssues(
            @NotNull List<@NotNull UUID> issueIds,
            @NotNull Map<String, @Nullable Object> patch,
            @Nullable Boolean partial) {}

    record RankIssues(
            @NotNull @Size(min = 1, max = BulkEdits.MOST) List<@NotNull UUID> issueIds,
            @Nullable UUID beforeId,
            @Nullable UUID afterId) {}

    private static final int PAGE = 25;
    private static final int LARGEST_PAGE = 100;

    private final Backlog backlog;
    private final BulkEdits bulk;
    private final Ranking ranking;
    private final Filters filters;

    IssueController(Backlog backlog, BulkEdits bulk, Ranking ranking, Filters filters) {
        this.backlog = backlog;
        this.bulk = bulk;
        this.ranking = ranking;
        this.filters = filters;
    }

    @OpenToKeys(Permission.READ_BACKLOG)
    @GetMapping("/teams/{team}/issues")
    Answer<List<Issue>> listIssues(
            @PathVariable UUID team,
            @RequestParam(required = false) @Nullable @Size(max = 50) List<String> project,
            @RequestParam(required = false) @Nullable @Size(max = 50) List<String> sprint,
            @RequestParam(name = "status_state", required = false) @Nullable List<String> statusState,
            @RequestParam(required = false) @Nullable @Size(max = 50) List<@Size(max = 60) String> type,
            @RequestParam(required = false) @Nullable List<String> level,
            @RequestParam(required = false) @Nullable @Size(max = 50) List<String> discipline,
            @RequestParam(required = false) @Nullable @Size(max = 50) List<String> stakeholder,
            @RequestParam(required = false) @Nullable @Size(max = 50) List<String> assignee,
            @RequestParam(required = false) @Nullable @Size(max = 50) List<@Size(max = 100) String> label,
            @RequestParam(required = false) @Nullable @Size(max = 50) List<@Size(max = 60) String> priority,
            @RequestParam(required = false) @Nullable Boolean flagged,
            @RequestParam(required = false) @Nullable Boolean unestimated,
            @RequestParam(required = false) @Nullable @Size(max = 200) String text,
            @RequestParam(name = "updated_since", required = false) @Nullable Instant updatedSince,
            @RequestParam(required = false) @Nullable @Size(max = 40) String key,
            @RequestParam(defaultValue = "rank") String sort,
            @RequestParam(required = false) @Nullable @Size(max = 500) String cursor,
            @RequestParam(name = "per_page", defaultValue = "" + PAGE) @Min(1) @Max(LARGEST_PAGE) int perPage,
            @RequestParam(name = "with_total", defaultValue = "false") boolean withTotal,
            SignedIn who) {
        var wish = new Filters.Wish(
                project,
                sprint,
                statusState,
                type,
                level,
                discipline,
                stakeholder,
                assignee,
                label,
                priority,
                flagged,
                unestimated,
                text,
                updatedSince,
                key);
        var filter = filters.read(who, team, wish);
        var stretch = backlog.list(who, team, filter, Filters.order(sort), cursor, perPage);
        var answer = Answer.of(stretch.items()).meta("per_page", perPage);
        var counted = withTotal ? backlog.count(team, filter) : OptionalLong.empty();
        if (counted.isPresent()) {
            answer = answer.meta("total", counted.getAsLong());
        }
        return stretch.next() == null ? answer : answer.meta("next", stretch.next());
    }

    @OpenToKeys(Permission.WRITE_BACKLOG)
    @PostMapping("/teams/{team}/issues")
    ResponseEntity<Answer<Issue>> addIssue(
            @PathVariable UUID team, @RequestBody @NotNull Map<String, @Nullable Object> wish, SignedIn who) {
        return answer(HttpStatus.CREATED, backlog.add(who, team, wish));
    }

    @OpenToKeys(Permission.READ_BACKLOG)
    @GetMapping("/issues/{issue}")
    ResponseEntity<Answer<Issue>> getIssue(@PathVariable UUID issue, SignedIn who) {
        return answer(HttpStatus.OK, backlog.get(who, issue));
    }

    /** What is not named stays; what is null goes. */
    @OpenToKeys(Permission.WRITE_BACKLOG)
    @PatchMapping("/issues/{issue}")
    ResponseEntity<Answer<Issue>> changeIssue(
            @PathVariable UUID issue,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody @NotNull Map<String, @Nullable Object> patch,
            SignedIn who) {
        backlog.writable(who, issue); // whoever may not know of it hears that first
        return answer(HttpStatus.OK, backlog.change(who, issue, Revisions.seen(ifMatch), patch));
    }

    @OpenToKeys(Permission.WRITE_BACKLOG)
    @DeleteMapping("/issues/{issue}")
    ResponseEntity<Answer<Issue>> deleteIssue(
            @PathVariable UUID issue,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            SignedIn who) {
        backlog.writable(who, issue);
        return answer(HttpStatus.OK, backlog.delete(who, issue, Revisions.seen(ifMatch)));
    }

    @OpenToKeys(Permission.WRITE_BACKLOG)
    @PostMapping("/issues/{issue}/restore")
    ResponseEntity<Answer<Issue>> restoreIssue(@PathVariable UUID issue, SignedIn who) {
        return answer(HttpStatus.OK, backlog.restore(who, issue));
    }

    @OpenToKeys(Permission.READ_BACKLOG)
    @GetMapping("/issues/{issue}/events")
    Answer<List<IssueEvent>> listIssueEvents(
            @PathVariable UUID issue,
            @RequestParam(required = false) @Nullable String field,
            @RequestParam(required = false) @Nullable @Size(max = 100) String cursor,
            @RequestParam(name = "per_page", defaultValue = "" + PAGE) @Min(1) @Max(LARGEST_PAGE) int perPage,
            SignedIn who) {
        var stretch = backlog.history(who, issue, Filters.field(field), cursor, perPage);
        var answer = Answer.of(stretch.items()).meta("per_page", perPage);
        return stretch.next() == null ? answer : answer.meta("next", stretch.next());
    }

    @OpenToKeys(Permission.WRITE_BACKLOG)
    @PostMapping("/teams/{team}/issues/bulk")
    Answer<List<BulkEdits.EditOutcome>> editIssues(
            @PathVariable UUID team, @RequestBody @NotNull EditIssues wish, SignedIn who) {
        boolean isPartial = Boolean.TRUE.equals(wish.partial());
        return Answer.of(bulk.edit(who, team, wish.issueIds(), wish.patch(), isPartial));
    }

    @OpenToKeys(Permission.WRITE_BACKLOG)
    @PostMapping("/teams/{team}/issues/rank")
    Answer<List<RankStore.Placed>> rankIssues(
            @PathVariable UUID team, @RequestBody @NotNull RankIssues wish, SignedIn who) {
        return Answer.of(ranking.rank(who, team, wish.issueIds(), wish.beforeId(), wish.afterId()));
    }

    private static ResponseEntity<Answer<Issue>> answer(HttpStatus status, Issue issue) {
        return ResponseEntity.status(status)
                .eTag(Revisions.tag(issue.version()))
                .body(Answer.of(issue));
    }
}
