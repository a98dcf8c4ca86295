package plenum.sessions.internal;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import plenum.sessions.Following;
import plenum.shared.Answer;
import plenum.shared.Caller;
import tools.jackson.databind.JsonNode;

/** Signs of life over HTTP. */
@Validated
@RestController
@RequestMapping("/api/v1/sessions/{id}")
class BeatController {

    record Heartbeat(
            boolean visible,
            @Nullable Long stateVersion,
            @Nullable String stateChecksum) {}

    record Heard(boolean connected, Instant timestamp, long nextHeartbeat, long stateVersion, boolean inSync) {}

    /** {@code pending} holds answers as they are sent, each with the activity it belongs to. */
    record ReconnectState(
            long epoch,
            long stateVersion,
            @Nullable String stateChecksum,
            @Nullable Integer round,
            @Nullable Boolean isRevealed,
            @Nullable UUID activityId,
            @Nullable String role,
            @Nullable Integer seatNumber,
            @Nullable Integer failedSyncs,
            @Nullable List<JsonNode> pending) {

        Following.ClientState client() {
            return new Following.ClientState(
                    epoch,
                    stateVersion,
                    stateChecksum,
                    round,
                    isRevealed,
                    new Following.Known(activityId, role, seatNumber, failedSyncs == null ? 0 : failedSyncs),
                    pending == null ? List.of() : pending);
        }

        /** Says nothing of the answers. */
        @Override
        public String toString() {
            return "ReconnectState[epoch=%d, stateVersion=%d]".formatted(epoch, stateVersion);
        }
    }

    record ReconnectSession(@Nullable ReconnectState clientState) {}

    record Ping(@Nullable String nonce) {}

    private final Following following;

    BeatController(Following following) {
        this.following = following;
    }

    @PostMapping("/heartbeat")
    Answer<Heard> sendHeartbeat(@PathVariable UUID id, @RequestBody @NotNull Heartbeat beat, Caller.Seat seat) {
        var heard = following.hear(seat, new Following.Beat(beat.visible(), beat.stateVersion(), beat.stateChecksum()));
        return Answer.of(new Heard(
                heard.connected(), heard.timestamp(), heard.nextHeartbeat(), heard.stateVersion(), heard.inSync()));
    }

    @PostMapping("/reconnect")
    Answer<Following.Reconnected> reconnectSession(
            @PathVariable UUID id, @RequestBody(required = false) @Nullable ReconnectSession wish, Caller.Seat seat) {
        var client = wish == null || wish.clientState() == null
                ? null
                : wish.clientState().client();
        var back = following.reconnect(seat, client);
        return Answer.of(back).meta("v", back.sync().toVersion());
    }

    /** Whoever sends back the nonce of the last answer hears how long the way was. */
    @PostMapping("/ping")
    Answer<Following.Pong> pingSession(
            @PathVariable UUID id, @RequestBody(required = false) @Nullable Ping ping, Caller.Seat seat) {
        return Answer.of(following.ping(seat, ping == null ? null : ping.nonce()));
    }
}
