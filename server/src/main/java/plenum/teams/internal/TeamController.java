package plenum.teams.internal;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Set;
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
import plenum.identity.OpenToKeys;
import plenum.identity.Permission;
import plenum.identity.SignedIn;
import plenum.shared.Answer;
import plenum.shared.Revisions;
import plenum.teams.Role;
import plenum.teams.Teams;

/** Teams over HTTP. */
@Validated
@RestController
@RequestMapping("/api/v1/teams")
class TeamController {

    record OpenTeam(
            @NotNull String name,
            @Nullable String slug,
            @Nullable String timeZone,
            @Nullable String language) {}

    record ChangeTeam(
            @Nullable String name,
            @Nullable String slug,
            @Nullable String timeZone,
            @Nullable String language) {}

    /** A team, and what the caller is and may do in it. */
    record SeenTeam(
            UUID id,
            String name,
            String slug,
            String timeZone,
            String language,
            @Nullable Instant archivedAt,
            int revision,
            int members,
            Role role,
            List<String> permissions) {

        static SeenTeam of(Teams.Seen seen) {
            var team = seen.team();
            return new SeenTeam(
                    team.id(),
                    team.name(),
                    team.slug(),
                    team.timeZone(),
                    team.language(),
                    team.archivedAt(),
                    team.revision(),
                    seen.members(),
                    seen.role(),
                    words(seen.permissions()));
        }
    }

    record TeamRemoved(boolean archived, boolean deleted) {}

    private final Teams teams;

    TeamController(Teams teams) {
        this.teams = teams;
    }

    @OpenToKeys(Permission.READ_TEAMS)
    @GetMapping
    Answer<List<SeenTeam>> listTeams(@RequestParam(defaultValue = "false") boolean archived, SignedIn who) {
        var everywhere = teams.everywhere(who);
        return Answer.of(teams.list(who, archived).stream().map(SeenTeam::of).toList())
                .meta("account_id", who.required())
                .meta("role", everywhere.role())
                .meta("permissions", words(everywhere.permissions()));
    }

    @OpenToKeys(Permission.MANAGE_TEAMS)
    @PostMapping
    ResponseEntity<Answer<SeenTeam>> openTeam(@RequestBody @NotNull OpenTeam wish, SignedIn who) {
        var team = new Teams.Wish(wish.name(), wish.slug(), wish.timeZone(), wish.language());
        return answer(HttpStatus.CREATED, teams.open(who, team));
    }

    @OpenToKeys(Permission.READ_TEAMS)
    @GetMapping("/{team}")
    ResponseEntity<Answer<SeenTeam>> getTeam(@PathVariable UUID team, SignedIn who) {
        return answer(HttpStatus.OK, teams.get(who, team));
    }

    @OpenToKeys(Permission.MANAGE_TEAMS)
    @PatchMapping("/{team}")
    ResponseEntity<Answer<SeenTeam>> changeTeam(
            @PathVariable UUID team,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody @NotNull ChangeTeam wish,
            SignedIn who) {
        // Whoever may not know of it hears that first.
        teams.get(who, team);
        var change = new Teams.Wish(wish.name(), wish.slug(), wish.timeZone(), wish.language());
        return answer(HttpStatus.OK, teams.change(who, team, Revisions.seen(ifMatch), change));
    }

    /** Archives it; one that is archived is deleted by whoever says so. */
    @OpenToKeys(Permission.MANAGE_TEAMS)
    @DeleteMapping("/{team}")
    Answer<TeamRemoved> removeTeam(
            @PathVariable UUID team, @RequestParam(defaultValue = "false") boolean forever, SignedIn who) {
        if (forever) {
            teams.delete(who, team);
        } else {
            teams.archive(who, team);
        }
        return Answer.of(new TeamRemoved(true, forever));
    }

    @OpenToKeys(Permission.MANAGE_TEAMS)
    @PostMapping("/{team}/restore")
    ResponseEntity<Answer<SeenTeam>> restoreTeam(@PathVariable UUID team, SignedIn who) {
        return answer(HttpStatus.OK, teams.restore(who, team));
    }

    private static List<String> words(Set<Permission> permissions) {
        return permissions.stream().map(Permission::word).toList();
    }

    private static ResponseEntity<Answer<SeenTeam>> answer(HttpStatus status, Teams.Seen seen) {
        return ResponseEntity.status(status)
                .eTag(Revisions.tag(seen.team().revision()))
                .body(Answer.of(SeenTeam.of(seen)));
    }
}
