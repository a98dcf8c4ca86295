package plenum.sessions.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotNull;
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
import plenum.sessions.Hosting;
import plenum.sessions.SessionState;
import plenum.shared.Answer;
import plenum.shared.Caller;

/** Who runs a session, over HTTP: handed over, taken over, claimed by a secret, and opened again after the end. */
@Validated
@RestController
@RequestMapping("/api/v1/sessions/{id}")
class LeadController {

    record TransferSession(@NotNull UUID participantId) {}

    record ClaimSession(
            @NotNull String facilitatorCode, @Nullable String userName) {}

    record SessionClaimed(
            UUID participantId,
            @Nullable String seatToken,
            @Nullable String facilitatorCode,
            SessionState session) {}

    record FacilitatorCodeMade(String facilitatorCode) {}

    private final Hosting hosting;
    private final SeatCookies seatCookies;

    LeadController(Hosting hosting, SeatCookies seatCookies) {
        this.hosting = hosting;
        this.seatCookies = seatCookies;
    }

    @PostMapping("/takeover")
    Answer<SessionState> takeOverSession(@PathVariable UUID id, Caller.Seat seat) {
        return CourseController.answer(hosting.takeOver(seat));
    }

    @PostMapping("/transfer")
    Answer<SessionState> transferSession(
            @PathVariable UUID id, @RequestBody @NotNull TransferSession wish, Caller.Seat seat) {
        return CourseController.answer(hosting.transfer(seat, wish.participantId()));
    }

    @PostMapping("/claim")
    ResponseEntity<Answer<SessionClaimed>> claimSession(
            @PathVariable UUID id, @RequestBody @NotNull ClaimSession wish, Caller caller, HttpServletRequest request) {
        var seated = hosting.claim(id, caller, new Hosting.Claim(wish.facilitatorCode(), wish.userName()));
        var status = seated.seatToken() == null ? HttpStatus.OK : HttpStatus.CREATED;
        return seatCookies
                .with(ResponseEntity.status(status), seated, request)
                .body(Answer.of(new SessionClaimed(
                        seated.participantId(), seated.seatToken(), seated.facilitatorCode(), seated.session())));
    }

    @PostMapping("/facilitator-code")
    Answer<FacilitatorCodeMade> makeFacilitatorCode(@PathVariable UUID id, Caller.Seat seat) {
        return Answer.of(new FacilitatorCodeMade(hosting.makeFacilitatorCode(seat)));
    }

    @PostMapping("/reopen")
    Answer<SessionState> reopenSession(@PathVariable UUID id, Caller.Seat seat) {
        return CourseController.answer(hosting.reopen(seat));
    }
}
