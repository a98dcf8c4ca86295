package plenum.sessions.internal;

import jakarta.validation.constraints.NotNull;
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
import org.springframework.web.bind.annotation.RestController;
import plenum.identity.SignedIn;
import plenum.sessions.ActivityResults;
import plenum.sessions.ActivityState;
import plenum.sessions.Agendas;
import plenum.sessions.SessionState;
import plenum.shared.Answer;
import plenum.shared.Caller;
import plenum.shared.Revisions;

/** A session's agenda over HTTP: what stands on it, in which order, and what is going on. */
@Validated
@RestController
@RequestMapping("/api/v1/sessions/{id}/activities")
class ActivityController {

    record AddActivity(
            @NotNull String type,
            @NotNull String title,
            @Nullable String description,
            @Nullable Map<String, Object> config,
            @Nullable Integer timeoutSeconds) {}

    record ChangeActivity(
            @Nullable String title,
            @Nullable String description,
            @Nullable Map<String, Object> config,
            @Nullable Integer timeoutSeconds,
            @Nullable Boolean discardResponses) {}

    record OrderActivities(@NotNull List<@NotNull UUID> ids) {}

    record BeginActivity(@Nullable Boolean closeCurrent) {}

    record ActivityRemoved(boolean removed) {}

    record ActivityStays(boolean stays) {}

    private final Agendas agendas;

    ActivityController(Agendas agendas) {
        this.agendas = agendas;
    }

    @GetMapping
    Answer<List<ActivityState>> listActivities(@PathVariable UUID id, Caller caller) {
        return Answer.of(agendas.list(caller));
    }

    @PostMapping
    ResponseEntity<Answer<ActivityState>> addActivity(
            @PathVariable UUID id, @RequestBody @NotNull AddActivity wish, Caller caller, SignedIn who) {
        var added = agendas.add(
                caller,
                who,
                new Agendas.NewActivity(
                        wish.type(), wish.title(), wish.description(), wish.config(), wish.timeoutSeconds()));
        return answer(HttpStatus.CREATED, added);
    }

    @PostMapping("/stay")
    Answer<ActivityStays> stayAtActivity(@PathVariable UUID id, Caller caller) {
        return Answer.of(new ActivityStays(true)).meta("v", agendas.stay(caller));
    }

    @PostMapping("/order")
    Answer<List<ActivityState>> orderActivities(
            @PathVariable UUID id, @RequestBody @NotNull OrderActivities wish, Caller caller) {
        return Answer.of(agendas.order(caller, wish.ids()));
    }

    @GetMapping("/{activity}")
    ResponseEntity<Answer<ActivityState>> getActivity(
            @PathVariable UUID id, @PathVariable UUID activity, Caller caller) {
        var state = agendas.get(caller, activity);
        return ResponseEntity.ok().eTag(Revisions.tag(state.revision())).body(Answer.of(state));
    }

    @PatchMapping("/{activity}")
    ResponseEntity<Answer<ActivityState>> changeActivity(
            @PathVariable UUID id,
            @PathVariable UUID activity,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody @NotNull ChangeActivity wish,
            Caller caller,
            SignedIn who) {
        // Whoever may not know of it hears that first.
        agendas.get(caller, activity);
        var change = new Agendas.ActivityChange(
                Revisions.seen(ifMatch),
                wish.title(),
                wish.description(),
                wish.config(),
                wish.timeoutSeconds(),
                wish.discardResponses() != null && wish.discardResponses());
        return answer(HttpStatus.OK, agendas.edit(caller, who, activity, change));
    }

    @DeleteMapping("/{activity}")
    Answer<ActivityRemoved> removeActivity(@PathVariable UUID id, @PathVariable UUID activity, Caller caller) {
        return Answer.of(new ActivityRemoved(true)).meta("v", agendas.remove(caller, activity));
    }

    @PostMapping("/{activity}/duplicate")
    ResponseEntity<Answer<ActivityState>> duplicateActivity(
            @PathVariable UUID id, @PathVariable UUID activity, Caller caller) {
        return answer(HttpStatus.CREATED, agendas.duplicate(caller, activity));
    }

    @PostMapping("/{activity}/publish")
    ResponseEntity<Answer<ActivityState>> publishActivity(
            @PathVariable UUID id, @PathVariable UUID activity, Caller caller) {
        return answer(HttpStatus.OK, agendas.publish(caller, activity));
    }

    @PostMapping("/{activity}/start")
    ResponseEntity<Answer<ActivityState>> startActivity(
            @PathVariable UUID id,
            @PathVariable UUID activity,
            @RequestBody(required = false) @Nullable BeginActivity wish,
            Caller caller) {
        return answer(HttpStatus.OK, agendas.start(caller, activity, closes(wish)));
    }

    @PostMapping("/{activity}/close")
    ResponseEntity<Answer<ActivityState>> closeActivity(
            @PathVariable UUID id, @PathVariable UUID activity, Caller caller) {
        return answer(HttpStatus.OK, agendas.close(caller, activity));
    }

    @PostMapping("/{activity}/reopen")
    ResponseEntity<Answer<ActivityState>> reopenActivity(
            @PathVariable UUID id,
            @PathVariable UUID activity,
            @RequestBody(required = false) @Nullable BeginActivity wish,
            Caller caller) {
        return answer(HttpStatus.OK, agendas.reopen(caller, activity, closes(wish)));
    }

    @GetMapping("/{activity}/preview")
    Answer<SessionState.CurrentActivity> previewActivity(
            @PathVariable UUID id, @PathVariable UUID activity, Caller caller) {
        return Answer.of(agendas.preview(caller, activity));
    }

    @GetMapping("/{activity}/results")
    Answer<ActivityResults> getActivityResults(@PathVariable UUID id, @PathVariable UUID activity, Caller caller) {
        return Answer.of(agendas.results(caller, activity));
    }

    private static boolean closes(@Nullable BeginActivity wish) {
        return wish != null && wish.closeCurrent() != null && wish.closeCurrent();
    }

    private static ResponseEntity<Answer<ActivityState>> answer(HttpStatus status, Agendas.Planned planned) {
        return ResponseEntity.status(status)
                .eTag(Revisions.tag(planned.activity().revision()))
                .body(Answer.of(planned.activity()).meta("v", planned.v()));
    }
}
