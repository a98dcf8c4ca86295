package plenum.sessions.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import plenum.sessions.Hosting;
import plenum.sessions.SessionState;
import plenum.sessions.internal.SessionController.JoinAs;
import plenum.shared.Answer;
import plenum.shared.Caller;
import plenum.shared.Page;

/** The people of a session over HTTP: one's own name and seat, others' roles, and removal. */
@Validated
@RestController
@RequestMapping("/api/v1/sessions/{id}")
class PeopleController {

    record ChangeMe(
            @Nullable String userName,
            @Nullable String userAvatar,
            @Nullable JoinAs as,
            @Nullable Boolean hideFromLists) {}

    record ChangeParticipant(
            Hosting.@Nullable NewRole role,
            @Nullable String userName,
            @Nullable Boolean hideFromLists) {}

    record KickParticipant(
            @Nullable String reason, @Nullable Boolean ban) {}

    private final Hosting hosting;

    PeopleController(Hosting hosting) {
        this.hosting = hosting;
    }

    @PatchMapping("/me")
    Answer<SessionState> changeMe(@PathVariable UUID id, @RequestBody @NotNull ChangeMe wish, Caller.Seat seat) {
        var votes = wish.as() == null ? null : (Boolean) (wish.as() == JoinAs.VOTER);
        return CourseController.answer(hosting.changeSelf(
                seat, new Hosting.SelfWish(wish.userName(), wish.userAvatar(), votes, wish.hideFromLists())));
    }

    @GetMapping("/participants")
    Answer<List<SessionState.Participant>> listParticipants(
            @PathVariable UUID id,
            Caller.Seat seat,
            @RequestParam(required = false) @Nullable String connection,
            @RequestParam(required = false) @Nullable String role,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(name = "per_page", defaultValue = "50") int size,
            HttpServletRequest request) {
        var listed = hosting.listPeople(seat, new Hosting.PeopleWish(connection, role, new Page.Wish(page, size)));
        return Stretches.of(listed, request);
    }

    @PatchMapping("/participants/{participant}")
    Answer<SessionState> changeParticipant(
            @PathVariable UUID id,
            @PathVariable UUID participant,
            @RequestBody @NotNull ChangeParticipant wish,
            Caller.Seat seat) {
        var renamed = hosting.rename(seat, participant, wish.userName(), wish.hideFromLists());
        return CourseController.answer(
                wish.role() == null ? renamed : hosting.changeRole(seat, participant, wish.role()));
    }

    @PostMapping("/participants/{participant}/nudge")
    Answer<SessionState> nudgeParticipant(@PathVariable UUID id, @PathVariable UUID participant, Caller.Seat seat) {
        return CourseController.answer(hosting.nudge(seat, participant));
    }

    @PostMapping("/participants/nudge-unanswered")
    Answer<SessionState> nudgeUnanswered(@PathVariable UUID id, Caller.Seat seat) {
        return CourseController.answer(hosting.nudge(seat, null));
    }

    @PostMapping("/participants/{participant}/kick")
    Answer<SessionState> kickParticipant(
            @PathVariable UUID id,
            @PathVariable UUID participant,
            @RequestBody @NotNull KickParticipant wish,
            Caller.Seat seat) {
        boolean ban = wish.ban() == null || wish.ban();
        return CourseController.answer(
                hosting.kick(seat, participant, ban, wish.reason() == null ? "" : wish.reason()));
    }

    @DeleteMapping("/participants/{participant}/kick")
    Answer<SessionState> pardonParticipant(@PathVariable UUID id, @PathVariable UUID participant, Caller.Seat seat) {
        return CourseController.answer(hosting.pardon(seat, participant));
    }
}
