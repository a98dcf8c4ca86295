package plenum.sessions.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import plenum.identity.SignedIn;
import plenum.sessions.Following.Conflict;
import plenum.sessions.Following.ConflictType;
import plenum.sessions.Sessions;
import plenum.shared.Caller;
import plenum.shared.Problem;
import plenum.shared.Refusal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers given without a connection: each is sent now, as if it had just been given, and judged like any other. */
final class Pending {

    private final Sessions sessions;
    private final Caller.Seat seat;
    private final List<Conflict> conflicts = new ArrayList<>();
    private boolean mustBeSentAgain;
    private boolean late;

    Pending(Sessions sessions, Caller.Seat seat) {
        this.sessions = sessions;
        this.seat = seat;
    }

    void send(JsonNode answer) {
        if (!(answer instanceof ObjectNode given) || !given.path("activity_id").isString()) {
            throw Problem.VALIDATION_ERROR.on("client_state.pending", "must name activity_id, round and client_seq");
        }
        try {
            sessions.play(seat, SignedIn.NOBODY, activity(given), command(given));
        } catch (Refusal refusal) {
            report(given, refusal);
        }
    }

    private static UUID activity(ObjectNode given) {
        try {
            return UUID.fromString(given.get("activity_id").stringValue());
        } catch (IllegalArgumentException noId) {
            throw Problem.VALIDATION_ERROR.on("client_state.pending", "must name activity_id, round and client_seq");
        }
    }

    /** What was sent by the short way is named by its short word. */
    private static String command(ObjectNode given) {
        var command = given.deepCopy();
        command.remove("activity_id");
        if (command.remove("vote") instanceof JsonNode vote && !command.has("card")) {
            command.set("card", vote);
        }
        if (!command.has("type")) {
            command.put("type", "vote");
        }
        return command.toString();
    }

    private void report(ObjectNode given, Refusal refusal) {
        switch (refusal.problem()) {
            case ROUND_CLOSED, STALE_ROUND -> {
                late = true;
                conflict(ConflictType.VOTE_LATE, given, refusal, "not_counted");
            }
            case STALE_SEQUENCE -> conflict(ConflictType.VOTE_SUPERSEDED, given, refusal, "newer_answer_kept");
            case NOT_A_VOTER -> conflict(ConflictType.ROLE_CHANGED, given, refusal, "not_counted");
            case ACTIVITY_NOT_FOUND, ACTIVITY_NOT_ACTIVE ->
                conflict(ConflictType.ACTIVITY_CHANGED, given, refusal, "not_counted");
            case SESSION_PAUSED, GRACE_PERIOD_ERROR, NETWORK_PARTITION, SERVICE_UNAVAILABLE, STATE_CORRUPTION ->
                mustBeSentAgain = true;
            default -> throw refusal;
        }
    }

    /** Says of the answer where it belongs, and never what it was. */
    private void conflict(ConflictType type, ObjectNode given, Refusal refusal, String resolution) {
        var client = new LinkedHashMap<String, Object>();
        for (var field : List.of("activity_id", "round", "client_seq")) {
            if (given.hasNonNull(field)) {
                client.put(field, given.get(field));
            }
        }
        conflicts.add(new Conflict(type, client, Map.copyOf(refusal.meta()), resolution));
    }

    List<Conflict> conflicts() {
        return conflicts;
    }

    boolean mustBeSentAgain() {
        return mustBeSentAgain;
    }

    boolean wasLate() {
        return late;
    }
}
