package plenum.sessions.internal.templates;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
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
import plenum.sessions.ActivityState;
import plenum.sessions.Templates;
import plenum.sessions.Templates.NewLine;
import plenum.sessions.Templates.Overview;
import plenum.sessions.Templates.Template;
import plenum.sessions.Templates.Words;
import plenum.shared.Answer;
import plenum.shared.Caller;
import plenum.shared.Revisions;

/** Agendas kept to be used again, over HTTP. */
@Validated
@RestController
@RequestMapping("/api/v1")
class TemplateController {

    /** Kept by the account of whoever asks, or by a team. */
    record SaveTemplate(
            @NotNull String name,
            @Nullable String description,
            @Nullable UUID teamId,
            @NotNull List<@NotNull TemplateLine> agenda) {}

    record SaveAgenda(
            @NotNull String name,
            @Nullable String description,
            @Nullable UUID teamId) {}

    record ChangeTemplate(
            @Nullable String name,
            @Nullable String description,
            @Nullable List<@NotNull TemplateLine> agenda) {}

    record TemplateLine(
            @Nullable UUID id,
            @NotNull String type,
            @NotNull String title,
            @Nullable String description,
            @Nullable Map<String, Object> config,
            @Nullable Integer timeoutSeconds) {

        NewLine line() {
            return new NewLine(id, type, title, description, config, timeoutSeconds);
        }
    }

    record InsertTemplate(@NotNull UUID templateId) {}

    record TemplateRemoved(boolean removed) {}

    private final Templates templates;

    TemplateController(Templates templates) {
        this.templates = templates;
    }

    @OpenToKeys(Permission.READ_TEAMS)
    @GetMapping("/templates")
    Answer<List<Overview>> listTemplates(
            @RequestParam(required = false) @Nullable @Size(max = 35) String locale, SignedIn who) {
        var kept = templates.list(who, locale);
        return Answer.of(kept.templates()).meta("may_keep", kept.mayKeep()).meta("may_keep_for", kept.mayKeepFor());
    }

    @OpenToKeys(Permission.WRITE_TEMPLATES)
    @PostMapping("/templates")
    ResponseEntity<Answer<Template>> saveTemplate(@RequestBody @NotNull SaveTemplate wish, SignedIn who) {
        var words = new Words(wish.name(), wish.description());
        var saved = templates.save(who, wish.teamId(), new Templates.NewTemplate(words, lines(wish.agenda())));
        return answer(HttpStatus.CREATED, saved);
    }

    @OpenToKeys(Permission.READ_TEAMS)
    @GetMapping("/templates/{template}")
    ResponseEntity<Answer<Template>> getTemplate(@PathVariable UUID template, SignedIn who) {
        return answer(HttpStatus.OK, templates.get(who, template));
    }

    @OpenToKeys(Permission.WRITE_TEMPLATES)
    @PatchMapping("/templates/{template}")
    ResponseEntity<Answer<Template>> changeTemplate(
            @PathVariable UUID template,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody @NotNull ChangeTemplate wish,
            SignedIn who) {
        // Whoever may not know of it hears that first.
        templates.get(who, template);
        var agenda = wish.agenda() == null ? null : lines(wish.agenda());
        var change = new Templates.Change(Revisions.seen(ifMatch), wish.name(), wish.description(), agenda);
        return answer(HttpStatus.OK, templates.change(who, template, change));
    }

    @OpenToKeys(Permission.WRITE_TEMPLATES)
    @DeleteMapping("/templates/{template}")
    Answer<TemplateRemoved> removeTemplate(@PathVariable UUID template, SignedIn who) {
        templates.remove(who, template);
        return Answer.of(new TemplateRemoved(true));
    }

    @PostMapping("/sessions/{id}/templates")
    ResponseEntity<Answer<Template>> saveAgenda(
            @PathVariable UUID id, @RequestBody @NotNull SaveAgenda wish, Caller caller, SignedIn who) {
        var words = new Words(wish.name(), wish.description());
        return answer(HttpStatus.CREATED, templates.saveAgenda(caller, who, wish.teamId(), words));
    }

    @PostMapping("/sessions/{id}/activities/insert")
    ResponseEntity<Answer<List<ActivityState>>> insertTemplate(
            @PathVariable UUID id, @RequestBody @NotNull InsertTemplate wish, Caller caller, SignedIn who) {
        var inserted = templates.insert(caller, who, wish.templateId());
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(Answer.of(inserted.activities()).meta("v", inserted.v()));
    }

    private static List<NewLine> lines(List<TemplateLine> agenda) {
        return agenda.stream().map(TemplateLine::line).toList();
    }

    private static ResponseEntity<Answer<Template>> answer(HttpStatus status, Template template) {
        return ResponseEntity.status(status)
                .eTag(Revisions.tag(template.revision()))
                .body(Answer.of(template));
    }
}
