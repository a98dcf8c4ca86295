package plenum.sessions.internal;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import plenum.sessions.Traces;
import plenum.shared.Answer;
import plenum.shared.Caller;

/** What is kept of people, over HTTP: shown, taken out, erased. */
@Validated
@RestController
@RequestMapping("/api/v1/sessions/{id}")
class TraceController {

    record EraseSession(@NotNull String confirmName) {}

    record SessionErased(boolean erased) {}

    record NameWithdrawn(boolean withdrawn) {}

    private final Traces traces;

    TraceController(Traces traces) {
        this.traces = traces;
    }

    @GetMapping("/me/data")
    Answer<Traces.OwnData> getOwnData(@PathVariable UUID id, Caller.Seat seat) {
        return Answer.of(traces.of(seat));
    }

    @DeleteMapping("/me")
    Answer<NameWithdrawn> withdrawName(@PathVariable UUID id, Caller.Seat seat) {
        traces.withdraw(seat);
        return Answer.of(new NameWithdrawn(true));
    }

    @PostMapping("/erase")
    ResponseEntity<Answer<SessionErased>> eraseSession(
            @PathVariable UUID id, @RequestBody @NotNull EraseSession wish, Caller.Seat seat) {
        traces.erase(seat, wish.confirmName());
        return ResponseEntity.status(HttpStatus.ACCEPTED).body(Answer.of(new SessionErased(true)));
    }
}
