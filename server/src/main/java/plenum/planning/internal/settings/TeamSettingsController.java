package plenum.planning.internal.settings;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import plenum.identity.OpenToKeys;
import plenum.identity.Permission;
import plenum.identity.SignedIn;
import plenum.planning.internal.sprint.Reading.Subtasks;
import plenum.shared.Answer;
import plenum.shared.Revisions;

/** How a team plans, over HTTP. */
@Validated
@RestController
@RequestMapping("/api/v1/teams/{team}/settings")
class TeamSettingsController {

    /** What is absent stays; a limit of 0 is none. */
    record ChangePlanning(
            @Nullable Integer planningGraceMinutes,
            @Nullable Boolean parallelSprints,
            @Nullable Subtasks subtasks,
            @Nullable Integer wipLimit) {}

    record Planning(
            UUID teamId,
            int planningGraceMinutes,
            boolean parallelSprints,
            Subtasks subtasks,
            @Nullable Integer wipLimit,
            int version) {

        static Planning of(PlanningSettings settings) {
            return new Planning(
                    settings.teamId(),
                    settings.planningGraceMinutes(),
                    settings.parallelSprints(),
                    settings.subtasks(),
                    settings.wipLimit(),
                    settings.version());
        }
    }

    private final TeamSettings settings;

    TeamSettingsController(TeamSettings settings) {
        this.settings = settings;
    }

    @OpenToKeys(Permission.READ_SPRINTS)
    @GetMapping
    ResponseEntity<Answer<Planning>> getPlanningSettings(@PathVariable UUID team, SignedIn who) {
        return answer(settings.get(who, team));
    }

    @OpenToKeys(Permission.WRITE_SPRINTS)
    @PatchMapping
    ResponseEntity<Answer<Planning>> changePlanningSettings(
            @PathVariable UUID team,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody @NotNull ChangePlanning wish,
            SignedIn who) {
        // Whoever may not know of it hears that first.
        settings.get(who, team);
        var change = new TeamSettings.Wish(
                wish.planningGraceMinutes(), wish.parallelSprints(), wish.subtasks(), wish.wipLimit());
        return answer(settings.change(who, team, Revisions.seen(ifMatch), change));
    }

    private static ResponseEntity<Answer<Planning>> answer(PlanningSettings settings) {
        return ResponseEntity.ok().eTag(Revisions.tag(settings.version())).body(Answer.of(Planning.of(settings)));
    }
}
