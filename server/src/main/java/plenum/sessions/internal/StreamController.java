package plenum.sessions.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import plenum.identity.SignedIn;
import plenum.realtime.Channels;
import plenum.realtime.Manner;
import plenum.realtime.Polled;
import plenum.realtime.PolledAnswer;
import plenum.realtime.Position;
import plenum.realtime.Watch;
import plenum.sessions.Sessions;
import plenum.sessions.internal.door.SeatRates;
import plenum.shared.Answer;
import plenum.shared.Caller;
import plenum.shared.Problem;
import plenum.shared.Refusal;

/** How screens follow a session: a stream, or questions in intervals that bring the very same frames. */
@Validated
@RestController
@RequestMapping("/api/v1/sessions/{id}")
class StreamController {

    private static final int LONGEST_WAIT = 25;

    private final Sessions sessions;
    private final Channels channels;
    private final PollPace pace;
    private final SeatRates rates;

    StreamController(Sessions sessions, Channels channels, PollPace pace, SeatRates rates) {
        this.rates = rates;
        this.sessions = sessions;
        this.channels = channels;
        this.pace = pace;
    }

    /**
     * Lean frames leave out the session, the time, and the activity everybody looks at. A session that is over:
     * the one status that stops an EventSource from asking again.
     */
    @GetMapping("/events")
    void streamSession(
            @PathVariable UUID id,
            Caller caller,
            SignedIn who,
            @RequestParam(defaultValue = "false") boolean lean,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        try {
            var watch = sessions.watch(caller).terse(lean).beside(who.signIn());
            if (mayStream(caller)) {
                channels.stream(watch, request, response);
            } else {
                channels.postpone(response);
            }
        } catch (Refusal refusal) {
            if (refusal.problem().status() != HttpStatus.GONE.value()
                    && refusal.problem() != Problem.PARTICIPANT_KICKED) {
                throw refusal;
            }
            response.setStatus(HttpStatus.NO_CONTENT.value());
        }
    }

    private boolean mayStream(Caller caller) {
        return switch (caller) {
            case Caller.Seat seat -> rates.mayStream(seat.participantId());
            case Caller.Display display -> rates.mayStream(display.displayId());
            case Caller.Nobody() -> true;
        };
    }

    /** What the caller has missed since a position, or everything; 304 when that is nothing, 204 after the end. */
    @GetMapping("/state")
    ResponseEntity<Answer<PolledAnswer>> pollSession(
            @PathVariable UUID id,
            Caller caller,
            @RequestParam(required = false) @Min(0) @Nullable Long since,
            @RequestParam(required = false) @Min(0) @Nullable Long epoch,
            @RequestParam(name = "last_update", required = false) @Nullable Instant lastUpdate,
            @RequestParam(defaultValue = "0") @Min(0) @Max(LONGEST_WAIT) int wait,
            @RequestParam(defaultValue = "false") boolean lean,
            @RequestHeader(name = "X-Network-Type", required = false) @Nullable String network) {
        try {
            var watch = sessions.watch(caller).terse(lean);
            var from = since == null || epoch == null ? null : new Position(epoch, since);
            var polled = from == null && lastUpdate != null
                    ? pollSince(watch, lastUpdate)
                    : poll(watch, from, Duration.ofSeconds(wait));
            boolean slow = watch.manner().pace() == Manner.Pace.LEAN || DeviceRules.isSlow(network);
            return PolledAnswer.to(
                    polled, watch.me() == null ? null : watch.me().get(), pace.next(slow));
        } catch (Refusal refusal) {
            if (refusal.problem().status() != HttpStatus.GONE.value()) {
                throw refusal;
            }
            return ResponseEntity.noContent().build();
        }
    }

    /** For clients that know nothing but the time. Times cannot order changes, so some may come twice. */
    private Polled pollSince(Watch watch, Instant since) {
        watch.attendance().opened();
        try {
            return channels.pollSince(watch, since);
        } finally {
            watch.attendance().ended();
        }
    }

    /** Whoever waits for an answer is as present as whoever holds a stream. */
    private Polled poll(Watch watch, @Nullable Position from, Duration patience) {
        watch.attendance().opened();
        try {
            return channels.poll(watch, from, patience);
        } finally {
            watch.attendance().ended();
        }
    }
}
