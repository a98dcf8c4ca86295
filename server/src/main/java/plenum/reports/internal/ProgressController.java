package plenum.reports.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import plenum.realtime.Channels;
import plenum.realtime.Position;
import plenum.realtime.Watch;
import plenum.shared.Answer;
import plenum.shared.Audience;
import plenum.shared.Ids;
import plenum.shared.Problem;

/** The progress figure: once, as a stream, or asked for again and again. */
@RestController
@RequestMapping("/api/v1/reports/progress")
class ProgressController {

    private static final int LONGEST_WAIT = 25;

    private final ProgressFigure figure;
    private final Channels channels;
    private final PolledAnswer answer;

    ProgressController(ProgressFigure figure, Channels channels, PolledAnswer answer) {
        this.figure = figure;
        this.channels = channels;
        this.answer = answer;
    }

    @GetMapping
    Answer<Progress> progress() {
        return Answer.of(figure.current()).meta("dirty", figure.isBeingRenewed());
    }

    @GetMapping("/events")
    void events(HttpServletRequest request, HttpServletResponse response) throws IOException {
        channels.stream(anyone(), request, response);
    }

    @GetMapping("/state")
    ResponseEntity<Answer<PolledAnswer.State>> state(
            @RequestParam @Nullable Long since,
            @RequestParam @Nullable Long epoch,
            @RequestParam(defaultValue = "0") int wait) {
        if (wait < 0 || wait > LONGEST_WAIT) {
            throw Problem.VALIDATION_ERROR.on("wait", "must be between 0 and " + LONGEST_WAIT);
        }
        var stand = since == null || epoch == null ? null : new Position(epoch, since);
        return answer.to(channels.poll(anyone(), stand, Duration.ofSeconds(wait)));
    }

    /** Whoever asks sees the same, and is nobody in particular. */
    private Watch anyone() {
        return new Watch(
                figure.watched(), Audience.EVERYONE, Ids.next().toString(), null, Watch.Attendance.NOBODY_ASKS);
    }
}
