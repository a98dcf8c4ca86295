package plenum.sessions.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import plenum.identity.ProofCookie;
import plenum.sessions.Sessions;
import plenum.shared.Answer;
import plenum.shared.Caller;

/** Presenter screens: made by whoever runs the session, opened in the browser that stands before the room. */
@Validated
@RestController
@RequestMapping("/api/v1/sessions/{id}/displays")
class DisplayController {

    record AddDisplay(@Nullable String label, @Nullable Boolean control) {}

    record DisplayRemoved(boolean removed) {}

    record DisplayAdded(UUID displayId, String url) {}

    record OpenDisplay(@NotNull String token) {}

    record DisplayOpened(UUID displayId, boolean control) {}

    private final Sessions sessions;
    private final HouseRules rules;

    DisplayController(Sessions sessions, HouseRules rules) {
        this.sessions = sessions;
        this.rules = rules;
    }

    /** The secret stands in the fragment, which browsers send to nobody; the page posts it once. */
    @PostMapping
    ResponseEntity<Answer<DisplayAdded>> addDisplay(
            @PathVariable UUID id, @RequestBody @NotNull AddDisplay wish, Caller.Seat seat) {
        var added = sessions.addDisplay(
                seat, wish.label() == null ? "" : wish.label(), wish.control() != null && wish.control());
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(Answer.of(new DisplayAdded(added.displayId(), added.joinUrl() + "/screen#" + added.token())));
    }

    @DeleteMapping("/{display}")
    Answer<DisplayRemoved> removeDisplay(@PathVariable UUID id, @PathVariable UUID display, Caller.Seat seat) {
        sessions.removeDisplay(seat, display);
        return Answer.of(new DisplayRemoved(true));
    }

    @PostMapping("/open")
    ResponseEntity<Answer<DisplayOpened>> openDisplay(
            @PathVariable UUID id, @RequestBody @NotNull OpenDisplay proof, HttpServletRequest request) {
        var display = sessions.openDisplay(id, proof.token());
        var cookie = ProofCookie.display(id, proof.token(), rules.retention());
        return ResponseEntity.ok()
                .header(HttpHeaders.SET_COOKIE, cookie.over(request).toString())
                .body(Answer.of(new DisplayOpened(display.id(), display.control())));
    }
}
