package plenum.sessions.internal;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import plenum.sessions.ActionState;
import plenum.sessions.Actions;
import plenum.shared.Answer;
import plenum.shared.Caller;

/** What is to be done about results, over HTTP. */
@Validated
@RestController
@RequestMapping("/api/v1/sessions/{id}/activities/{activity}/actions")
class ActionController {

    record AgreeAction(
            @NotNull String text,
            @Nullable UUID ownerId,
            @Nullable String due) {}

    /** What is absent stays; an owner or a time that is empty is none from now on. */
    record AmendAction(
            @Nullable String text,
            @Nullable String ownerId,
            @Nullable String due,
            Actions.@Nullable Status status) {}

    private final Actions actions;

    ActionController(Actions actions) {
        this.actions = actions;
    }

    @PostMapping
    ResponseEntity<Answer<ActionState>> agreeAction(
            @PathVariable UUID id, @PathVariable UUID activity, @RequestBody @NotNull AgreeAction wish, Caller caller) {
        var agreed = actions.agree(caller, activity, new Actions.NewAction(wish.text(), wish.ownerId(), wish.due()));
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(Answer.of(agreed.action()).meta("v", agreed.v()));
    }

    @PatchMapping("/{action}")
    Answer<ActionState> amendAction(
            @PathVariable UUID id,
            @PathVariable UUID activity,
            @PathVariable UUID action,
            @RequestBody @NotNull AmendAction wish,
            Caller caller) {
        var change = new Actions.Amendment(wish.text(), wish.ownerId(), wish.due(), wish.status());
        var agreed = actions.amend(caller, activity, action, change);
        return Answer.of(agreed.action()).meta("v", agreed.v());
    }
}
