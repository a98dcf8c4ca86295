package plenum.reports.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import plenum.identity.OpenToKeys;
import plenum.identity.SignedIn;
import plenum.realtime.Channels;
import plenum.realtime.PolledAnswer;
import plenum.realtime.Position;
import plenum.realtime.Watch;
import plenum.shared.Answer;
import plenum.shared.Audience;
import plenum.shared.Ids;

/** The progress figure: once, as a stream, or asked for again and again. */
@Validated
@RestController
@RequestMapping("/api/v1/reports/progress")
class ProgressController {

    private static final int LONGEST_WAIT = 25;
    private static final Duration NEXT_POLL = Duration.ofSeconds(2);

    private final ProgressFigure figure;
    private final Channels channels;

    ProgressController(ProgressFigure figure, Channels channels) {
        this.figure = figure;
        this.channels = channels;
    }

    @OpenToKeys
    @GetMapping
    Answer<Progress> getProgress() {
        return Answer.of(figure.current()).meta("dirty", figure.isBeingRenewed());
    }

    @OpenToKeys
    @GetMapping("/events")
    void streamProgress(SignedIn who, HttpServletRequest request, HttpServletResponse response) throws IOException {
        channels.stream(watch(Ids.next().toString()).beside(who.signIn()), request, response);
    }

    @OpenToKeys
    @GetMapping("/state")
    ResponseEntity<Answer<PolledAnswer>> pollProgress(
            @RequestParam(required = false) @Min(0) @Nullable Long since,
            @RequestParam(required = false) @Min(0) @Nullable Long epoch,
            @RequestParam(defaultValue = "0") @Min(0) @Max(LONGEST_WAIT) int wait) {
        var stand = since == null || epoch == null ? null : new Position(epoch, since);
        return PolledAnswer.to(channels.poll(watch("polling"), stand, Duration.ofSeconds(wait)), null, NEXT_POLL);
    }

    /**
     * Whoever asks sees the same and is nobody in particular. Streams are readers of their own, because a reader may
     * hold only a few; polls are all one reader, because none is remembered after its answer.
     */
    private Watch watch(String reader) {
        return new Watch(figure.watched(), Audience.EVERYONE, reader, null, Watch.Attendance.NOBODY_ASKS);
    }
}
