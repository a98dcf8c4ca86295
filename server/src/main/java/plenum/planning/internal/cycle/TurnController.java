package plenum.planning.internal.cycle;

import static plenum.planning.internal.cycle.SprintController.answer;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import plenum.identity.OpenToKeys;
import plenum.identity.Permission;
import plenum.identity.SignedIn;
import plenum.planning.Sprint.GoalResult;
import plenum.planning.internal.cycle.SprintController.SprintState;
import plenum.shared.Answer;
import plenum.shared.Problem;

/** What happens to sprints, over HTTP. */
@Validated
@RestController
@RequestMapping("/api/v1/sprints/{sprint}")
class TurnController {

    private static final String BACKLOG = "backlog";

    /** @param activatedAt when it really started; now, if absent */
    record StartSprint(@Nullable Instant activatedAt) {}

    /** @param openIssuesTo the id of another sprint, or {@code backlog} */
    record CompleteSprint(
            @NotNull String openIssuesTo, @Nullable GoalResult goalResult) {}

    /** @param reason why nobody waits for the tracker any longer */
    record SealSprint(@Nullable String reason) {}

    private final Turns turns;

    TurnController(Turns turns) {
        this.turns = turns;
    }

    @OpenToKeys(Permission.WRITE_SPRINTS)
    @PostMapping("/start")
    ResponseEntity<Answer<SprintState>> startSprint(
            @PathVariable UUID sprint, @RequestBody(required = false) @Nullable StartSprint wish, SignedIn who) {
        return answer(HttpStatus.OK, turns.start(who, sprint, wish == null ? null : wish.activatedAt()));
    }

    @OpenToKeys(Permission.WRITE_SPRINTS)
    @PostMapping("/complete")
    ResponseEntity<Answer<SprintState>> completeSprint(
            @PathVariable UUID sprint, @RequestBody @NotNull @Valid CompleteSprint wish, SignedIn who) {
        var to = wish.openIssuesTo().equals(BACKLOG) ? null : id(wish.openIssuesTo());
        return answer(HttpStatus.OK, turns.complete(who, sprint, to, wish.goalResult()));
    }

    @OpenToKeys(Permission.WRITE_SPRINTS)
    @PostMapping("/reopen")
    ResponseEntity<Answer<SprintState>> reopenSprint(@PathVariable UUID sprint, SignedIn who) {
        return answer(HttpStatus.OK, turns.reopen(who, sprint));
    }

    private static UUID id(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException notAnId) {
            throw Problem.VALIDATION_ERROR.on("open_issues_to", "is the id of a sprint, or \"backlog\"");
        }
    }

    @OpenToKeys(Permission.WRITE_SPRINTS)
    @PostMapping("/seal")
    ResponseEntity<Answer<SprintState>> sealSprint(
            @PathVariable UUID sprint, @RequestBody @NotNull SealSprint wish, SignedIn who) {
        return answer(HttpStatus.OK, turns.seal(who, sprint, wish.reason()));
    }
}
