package plenum.sessions;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plenum.shared.Caller;
import tools.jackson.databind.JsonNode;

/** How a person's client stays with a session: it says that it is there, measures its network, and catches up. */
public interface Following {

    Heard hear(Caller.Seat seat, Beat beat);

    /** Brings somebody up to date who was away, with what they could not send meanwhile. */
    Reconnected reconnect(Caller.Seat seat, @Nullable ClientState client);

    Pong ping(Caller.Seat seat, @Nullable String nonce);

    /** A sign of life: whether the page is looked at, and what the client believes the state to be. */
    record Beat(
            boolean visible,
            @Nullable Long version,
            @Nullable String checksum) {}

    /** Whether the server has the person as connected, and whether their client is right about the state. */
    record Heard(
            boolean connected,
            Instant timestamp,
            long nextHeartbeat,
            long stateVersion,
            boolean inSync,
            String phase) {}

    /** What a client that was away believes, and what it could not send. */
    record ClientState(
            long epoch,
            long version,
            @Nullable String checksum,
            @Nullable Integer round,
            @Nullable Boolean isRevealed,
            Known known,
            List<JsonNode> pending) {}

    /** Who and where the client believes to be, and how often a whole state did not help it. */
    record Known(
            @Nullable UUID activityId,
            @Nullable String role,
            @Nullable Integer seatNumber,
            int failedSyncs) {}

    record Reconnected(
            Sync sync, SessionState.Me me, List<Conflict> conflictsResolved, List<Advice> recommendedActions) {}

    enum Strategy {
        NONE,
        DELTA,
        FULL
    }

    /** What brings the client up to date. Only the patch may hold nulls. */
    record Sync(
            Strategy strategy,
            String reason,
            long epoch,
            @Nullable Long fromVersion,
            long toVersion,
            @Nullable JsonNode patch,
            @Nullable JsonNode snapshot,
            String stateChecksum) {}

    /** Where client and server differed; the server is right. */
    record Conflict(
            ConflictType type, Map<String, Object> clientState, Map<String, Object> serverState, String resolution) {}

    enum ConflictType {
        VOTING_REVEAL_CONFLICT,
        ROUND_CHANGED,
        ACTIVITY_CHANGED,
        ROLE_CHANGED,
        SEAT_CHANGED,
        VOTE_SUPERSEDED,
        VOTE_LATE
    }

    enum Advice {
        APPLY_PATCH,
        REPLACE_STATE,
        UPDATE_PARTICIPANTS,
        REFRESH_VOTING,
        RESEND_PENDING_VOTE,
        REVOTE,
        KEEP_FOCUS,
        RELOAD_PAGE
    }

    /** A stamp to be sent back with the next question, and how long the way of the last one took. */
    record Pong(String nonce, @Nullable Long rttMs) {}
}
