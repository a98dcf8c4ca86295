package plenum.sessions.internal.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import plenum.identity.OpenToKeys;
import plenum.identity.Permission;
import plenum.identity.SignedIn;
import plenum.realtime.Channels;

/** Lets front pages follow the list of open sessions. */
@RestController
class LandingController {

    private final Landing landing;
    private final Channels channels;

    LandingController(Landing landing, Channels channels) {
        this.landing = landing;
        this.channels = channels;
    }

    /** Where there are readers enough, 204 stops an EventSource for good, and the page asks in intervals. */
    @OpenToKeys(Permission.READ_SESSIONS)
    @GetMapping("/api/v1/sessions/events")
    void streamSessions(SignedIn who, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var watch = landing.watch(who);
        if (watch.isPresent()) {
            channels.stream(watch.get().beside(who.signIn()), request, response);
        } else {
            response.setStatus(HttpStatus.NO_CONTENT.value());
        }
    }
}
