package plenum.planning.internal.cycle;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import plenum.identity.OpenToKeys;
import plenum.identity.Permission;
import plenum.identity.SignedIn;
import plenum.planning.Sprint;
import plenum.planning.Sprint.GoalResult;
import plenum.shared.Answer;
import plenum.shared.Page;
import plenum.shared.Problem;
import plenum.shared.Revisions;

/** Sprints over HTTP. */
@Validated
@RestController
@RequestMapping("/api/v1")
class SprintController {

    record PlanSprint(
            @Nullable String name,
            @Nullable String goal,
            @Nullable GoalResult goalResult,
            @Nullable String timeZone,
            @Nullable Instant plannedStartAt,
            @Nullable Instant plannedEndAt,
            @Nullable Integer planningGraceMinutes) {

        SprintWish wish() {
            return new SprintWish(name, goal, goalResult, timeZone, plannedStartAt, plannedEndAt, planningGraceMinutes);
        }
    }

    record MoveIssues(
            @Nullable List<@NotNull UUID> add, @Nullable List<@NotNull UUID> remove) {}

    /** Which issues are somewhere else than before; sub-tasks go with theirs. */
    record SprintMoves(List<UUID> moved) {}

    record SprintState(
            UUID id,
            UUID teamId,
            @Nullable UUID connectionId,
            @Nullable String externalId,
            String name,
            @Nullable String goal,
            GoalResult goalResult,
            Sprint.State state,
            String timeZone,
            @Nullable Instant plannedStartAt,
            @Nullable Instant plannedEndAt,
            @Nullable Instant activatedAt,
            @Nullable Instant completedAt,
            int planningGraceMinutes,
            Sprint.Sealing sealing,
            @Nullable Integer sealedRevision,
            Instant createdAt,
            Instant updatedAt,
            int version) {

        static SprintState of(Sprint sprint) {
            return new SprintState(
                    sprint.id(),
                    sprint.teamId(),
                    sprint.connectionId(),
                    sprint.externalId(),
                    sprint.name(),
                    sprint.goal(),
                    sprint.goalResult(),
                    sprint.state(),
                    sprint.zone().getId(),
                    sprint.plannedStartAt(),
                    sprint.plannedEndAt(),
                    sprint.activatedAt(),
                    sprint.completedAt(),
                    sprint.graceMinutes(),
                    sprint.sealing(),
                    sprint.sealedRevision(),
                    sprint.createdAt(),
                    sprint.updatedAt(),
                    sprint.version());
        }
    }

    record SprintRemoved(boolean deleted) {}

    private final Sprints sprints;

    SprintController(Sprints sprints) {
        this.sprints = sprints;
    }

    @OpenToKeys(Permission.READ_SPRINTS)
    @GetMapping("/teams/{team}/sprints")
    Answer<List<SprintState>> listSprints(
            @PathVariable UUID team,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(name = "per_page", defaultValue = "25") int size,
            SignedIn who) {
        who.required();
        var found = sprints.list(who, new SprintStore.Search(team, state(state), from, to, new Page.Wish(page, size)));
        return Answer.of(found.items().stream().map(SprintState::of).toList())
                .meta("total", found.total())
                .meta("page", found.number())
                .meta("per_page", found.size());
    }

    private static Sprint.@Nullable State state(@Nullable String word) {
        if (word == null) {
            return null;
        }
        return Arrays.stream(Sprint.State.values())
                .filter(state -> state.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() -> Problem.VALIDATION_ERROR.on("state", "must be future, active or closed"));
    }

    @OpenToKeys(Permission.WRITE_SPRINTS)
    @PostMapping("/teams/{team}/sprints")
    ResponseEntity<Answer<SprintState>> planSprint(
            @PathVariable UUID team, @RequestBody @NotNull PlanSprint wish, SignedIn who) {
        return answer(HttpStatus.CREATED, sprints.plan(who, team, wish.wish()));
    }

    @OpenToKeys(Permission.READ_SPRINTS)
    @GetMapping("/sprints/{sprint}")
    ResponseEntity<Answer<SprintState>> getSprint(@PathVariable UUID sprint, SignedIn who) {
        return answer(HttpStatus.OK, sprints.get(who, sprint));
    }

    @OpenToKeys(Permission.WRITE_SPRINTS)
    @PatchMapping("/sprints/{sprint}")
    ResponseEntity<Answer<SprintState>> changeSprint(
            @PathVariable UUID sprint,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody @NotNull PlanSprint wish,
            SignedIn who) {
        return edit(sprint, ifMatch, wish, false, who);
    }

    /** What is left out becomes absent. */
    @OpenToKeys(Permission.WRITE_SPRINTS)
    @PutMapping("/sprints/{sprint}")
    ResponseEntity<Answer<SprintState>> replaceSprint(
            @PathVariable UUID sprint,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody @NotNull PlanSprint wish,
            SignedIn who) {
        return edit(sprint, ifMatch, wish, true, who);
    }

    private ResponseEntity<Answer<SprintState>> edit(
            UUID sprint, @Nullable String ifMatch, PlanSprint wish, boolean whole, SignedIn who) {
        // Whoever may not know of it hears that first.
        sprints.get(who, sprint);
        return answer(HttpStatus.OK, sprints.edit(who, sprint, Revisions.seen(ifMatch), wish.wish(), whole));
    }

    @OpenToKeys(Permission.WRITE_SPRINTS)
    @DeleteMapping("/sprints/{sprint}")
    Answer<SprintRemoved> deleteSprint(
            @PathVariable UUID sprint,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            SignedIn who) {
        sprints.get(who, sprint);
        sprints.delete(who, sprint, Revisions.seen(ifMatch));
        return Answer.of(new SprintRemoved(true));
    }

    /** The only way by hand into a sprint and out of it. */
    @OpenToKeys(Permission.WRITE_SPRINTS)
    @PostMapping("/sprints/{sprint}/issues")
    Answer<SprintMoves> moveSprintIssues(
            @PathVariable UUID sprint, @RequestBody @NotNull @Valid MoveIssues wish, SignedIn who) {
        var moved = sprints.move(who, sprint, some(wish.add()), some(wish.remove()));
        return Answer.of(new SprintMoves(moved.stream().sorted().toList()));
    }

    private static List<UUID> some(@Nullable List<UUID> ids) {
        return ids == null ? List.of() : ids;
    }

    static ResponseEntity<Answer<SprintState>> answer(HttpStatus status, Sprint sprint) {
        return ResponseEntity.status(status)
                .eTag(Revisions.tag(sprint.version()))
                .body(Answer.of(SprintState.of(sprint)));
    }
}
