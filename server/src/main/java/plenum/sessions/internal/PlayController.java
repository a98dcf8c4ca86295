package plenum.sessions.internal;

import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import plenum.identity.SignedIn;
import plenum.sessions.Played;
import plenum.sessions.Sessions;
import plenum.shared.Answer;
import plenum.shared.Caller;

/** The one door for everything people do in an activity: answers and control. */
@RestController
class PlayController {

    private final Sessions sessions;

    PlayController(Sessions sessions) {
        this.sessions = sessions;
    }

    /** The body stays text until the activity's type has read it: only the type knows its words. */
    @PostMapping(path = "/api/v1/sessions/{id}/activities/{activity}/commands", consumes = "application/json")
    Answer<Played> playActivity(
            @PathVariable UUID id,
            @PathVariable UUID activity,
            @RequestBody String command,
            Caller caller,
            SignedIn who) {
        var played = sessions.play(caller, who, activity, command);
        return Answer.of(played).meta("v", played.v());
    }
}
