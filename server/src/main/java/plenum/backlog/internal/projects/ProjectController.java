package plenum.backlog.internal.projects;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
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
import org.springframework.web.bind.annotation.RestController;
import plenum.backlog.IssueState;
import plenum.identity.OpenToKeys;
import plenum.identity.Permission;
import plenum.identity.SignedIn;
import plenum.shared.Answer;
import plenum.shared.Revisions;

/** The projects of a team, their workflows, and what their statuses mean, over HTTP. */
@Validated
@RestController
@RequestMapping("/api/v1/teams/{team}")
class ProjectController {

    record OpenProject(
            @NotNull String key,
            @NotNull String name,
            @Nullable List<@NotNull @Valid WorkflowStep> statuses) {}

    record ChangeProject(@Nullable String name, @Nullable Boolean archived) {}

    record GiveWorkflow(@NotNull List<@NotNull @Valid WorkflowStep> statuses) {}

    record WorkflowStep(
            @Nullable UUID id,
            @NotNull String name,
            @NotNull IssueState state) {

        Workflow.Step step() {
            return new Workflow.Step(id, name, state);
        }
    }

    record MapStatuses(
            @Nullable Instant validFrom,
            @NotNull List<StatusMapping.@NotNull Meaning> entries,
            @Nullable List<@NotNull String> droppedResolutions,
            StatusMapping.@Nullable DoneBy doneBy) {}

    record ProjectRemoved(boolean removed) {}

    private final Projects projects;

    ProjectController(Projects projects) {
        this.projects = projects;
    }

    @OpenToKeys(Permission.READ_BACKLOG)
    @GetMapping("/projects")
    Answer<List<Project>> listProjects(@PathVariable UUID team, SignedIn who) {
        return Answer.of(projects.list(who, team));
    }

    @PostMapping("/projects")
    ResponseEntity<Answer<Project>> openProject(
            @PathVariable UUID team, @RequestBody @NotNull OpenProject wish, SignedIn who) {
        return answer(HttpStatus.CREATED, projects.open(who, team, wish.key(), wish.name(), steps(wish.statuses())));
    }

    @OpenToKeys(Permission.READ_BACKLOG)
    @GetMapping("/projects/{project}")
    ResponseEntity<Answer<Project>> getProject(@PathVariable UUID team, @PathVariable UUID project, SignedIn who) {
        return answer(HttpStatus.OK, projects.get(who, team, project));
    }

    @PatchMapping("/projects/{project}")
    ResponseEntity<Answer<Project>> changeProject(
            @PathVariable UUID team,
            @PathVariable UUID project,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody @NotNull ChangeProject wish,
            SignedIn who) {
        projects.get(who, team, project); // whoever may not know of it hears that first
        var seen = Revisions.seen(ifMatch);
        return answer(HttpStatus.OK, projects.change(who, team, project, seen, wish.name(), wish.archived()));
    }

    @DeleteMapping("/projects/{project}")
    Answer<ProjectRemoved> removeProject(@PathVariable UUID team, @PathVariable UUID project, SignedIn who) {
        projects.remove(who, team, project);
        return Answer.of(new ProjectRemoved(true));
    }

    @PutMapping("/projects/{project}/workflow")
    ResponseEntity<Answer<Project>> giveWorkflow(
            @PathVariable UUID team,
            @PathVariable UUID project,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody @NotNull GiveWorkflow wish,
            SignedIn who) {
        projects.get(who, team, project);
        var steps = wish.statuses().stream().map(WorkflowStep::step).toList();
        return answer(HttpStatus.OK, projects.giveWorkflow(who, team, project, Revisions.seen(ifMatch), steps));
    }

    @OpenToKeys(Permission.READ_BACKLOG)
    @GetMapping("/status-mapping")
    ResponseEntity<Answer<StatusMapping>> getStatusMapping(@PathVariable UUID team, SignedIn who) {
        return answer(projects.mapping(who, team));
    }

    @PutMapping("/status-mapping")
    ResponseEntity<Answer<StatusMapping>> mapStatuses(
            @PathVariable UUID team,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody @NotNull MapStatuses wish,
            SignedIn who) {
        projects.mapping(who, team);
        var dropped = wish.droppedResolutions() == null ? List.<String>of() : wish.droppedResolutions();
        var doneBy = wish.doneBy() == null ? StatusMapping.DoneBy.CATEGORY : wish.doneBy();
        var mapping = new StatusMapping(0, wish.validFrom(), wish.entries(), dropped, doneBy);
        return answer(projects.map(who, team, Revisions.seen(ifMatch), mapping));
    }

    private static @Nullable List<Workflow.Step> steps(@Nullable List<WorkflowStep> wished) {
        return wished == null ? null : wished.stream().map(WorkflowStep::step).toList();
    }

    private static ResponseEntity<Answer<Project>> answer(HttpStatus status, Project project) {
        return ResponseEntity.status(status)
                .eTag(Revisions.tag(project.version()))
                .body(Answer.of(project));
    }

    private static ResponseEntity<Answer<StatusMapping>> answer(StatusMapping mapping) {
        return ResponseEntity.ok().eTag(Revisions.tag(mapping.version())).body(Answer.of(mapping));
    }
}
