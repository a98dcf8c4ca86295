package plenum.sessions.internal;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import plenum.sessions.Hosting;
import plenum.sessions.SessionState;
import plenum.sessions.SettingsWish;
import plenum.shared.Answer;
import plenum.shared.Caller;

/** The course of a session over HTTP: its settings, its pauses, and that it stays open. */
@Validated
@RestController
@RequestMapping("/api/v1/sessions/{id}")
class CourseController {

    record ChangeSession(@Nullable String name, @Nullable SettingsWish settings) {}

    record SessionExtended(Instant expiresAt) {}

    private final Hosting hosting;

    CourseController(Hosting hosting) {
        this.hosting = hosting;
    }

    @PatchMapping
    Answer<SessionState> changeSession(
            @PathVariable UUID id, @RequestBody @NotNull ChangeSession wish, Caller.Seat seat) {
        return answer(
                hosting.settle(seat, wish.name(), wish.settings() == null ? SettingsWish.NOTHING : wish.settings()));
    }

    @PostMapping("/start")
    Answer<SessionState> startSession(@PathVariable UUID id, Caller.Seat seat) {
        return answer(hosting.begin(seat));
    }

    @PostMapping("/pause")
    Answer<SessionState> pauseSession(@PathVariable UUID id, Caller.Seat seat) {
        return answer(hosting.pause(seat));
    }

    @PostMapping("/resume")
    Answer<SessionState> resumeSession(@PathVariable UUID id, Caller.Seat seat) {
        return answer(hosting.resume(seat));
    }

    @PostMapping("/extend")
    Answer<SessionExtended> extendSession(@PathVariable UUID id, Caller.Seat seat) {
        return Answer.of(new SessionExtended(hosting.extend(seat)));
    }

    static Answer<SessionState> answer(Hosting.Hosted hosted) {
        return Answer.of(hosted.session()).meta("v", hosted.v());
    }
}
