package plenum.sessions.internal;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import plenum.sessions.Devices;
import plenum.sessions.Following;
import plenum.sessions.Played;
import plenum.sessions.Voting;
import plenum.shared.Answer;
import plenum.shared.Caller;
import tools.jackson.databind.JsonNode;

/** What phones ask for: sparing their battery and network, a sign of life, and a vote by one tap. */
@Validated
@RestController
@RequestMapping("/api/v1/sessions/{id}/mobile")
class MobileController {

    record OptimizeDevice(
            @Nullable Double batteryLevel,
            @Nullable String networkType,
            @Nullable Boolean saveData,
            @Nullable Boolean reducedMotion) {}

    /** Where and how hard the screen was touched may be said by older clients; it is thrown away unread. */
    record TouchVote(
            @Nullable String vote,
            @Nullable Integer round,
            @Nullable Long clientSeq,
            @Nullable JsonNode touchCoordinates,
            @Nullable JsonNode pressure,
            @Nullable JsonNode touchTimestamp) {

        @Override
        public String toString() {
            return "TouchVote[round=%s, clientSeq=%s]".formatted(round, clientSeq);
        }
    }

    record TouchVoted(
            boolean voteRegistered,
            String hapticFeedback,
            long v,
            int round,
            @Nullable String receipt,
            @Nullable Long clientSeq,
            @Nullable Instant arrivedAt,
            @Nullable Instant committedAt,
            @Nullable Boolean duplicate) {}

    private final Devices devices;
    private final Voting voting;

    MobileController(Devices devices, Voting voting) {
        this.devices = devices;
        this.voting = voting;
    }

    @PostMapping("/optimize")
    Answer<Devices.Optimized> optimizeDevice(
            @PathVariable UUID id,
            @RequestBody(required = false) @Nullable OptimizeDevice device,
            @RequestHeader(name = "X-Network-Type", required = false) @Nullable String network,
            Caller.Seat seat) {
        var told = device == null ? new OptimizeDevice(null, null, null, null) : device;
        return Answer.of(devices.optimize(
                seat,
                new Devices.Report(
                        told.batteryLevel(),
                        told.networkType() == null ? network : told.networkType(),
                        Boolean.TRUE.equals(told.saveData()),
                        Boolean.TRUE.equals(told.reducedMotion()))));
    }

    @GetMapping("/heartbeat")
    Answer<Following.Heard> sendMobileHeartbeat(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable Long v, Caller.Seat seat) {
        return Answer.of(devices.hear(seat, v));
    }

    @PostMapping("/touch-vote")
    Answer<TouchVoted> castTouchVote(@PathVariable UUID id, @RequestBody @NotNull TouchVote vote, Caller.Seat seat) {
        Played played = voting.vote(seat, new Voting.Ballot(vote.vote(), vote.round(), vote.clientSeq()));
        return Answer.of(new TouchVoted(
                        true,
                        "light_tap",
                        played.v(),
                        played.round(),
                        played.receipt(),
                        played.clientSeq(),
                        played.arrivedAt(),
                        played.committedAt(),
                        played.duplicate()))
                .meta("v", played.v());
    }
}
