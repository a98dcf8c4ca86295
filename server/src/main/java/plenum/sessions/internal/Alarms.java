package plenum.sessions.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import plenum.realtime.Channels;
import plenum.sessions.internal.room.Standing;
import plenum.shared.Audience;
import plenum.shared.Problem;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Tells rooms of trouble that is no part of their state: what is wrong, and what to do about it. */
@Component
class Alarms {

    private static final String PARTITION = "network_partition_detected";

    private final Channels channels;

    Alarms(Channels channels) {
        this.channels = channels;
    }

    void storageLost(Collection<Room> rooms, Instant at) {
        for (var room : rooms) {
            say(room.standing(), null, PARTITION, storage(at).put("success", false));
        }
    }

    void storageBack(Collection<Room> rooms, Duration after, Instant now) {
        for (var room : rooms) {
            var told = storage(now.minus(after))
                    .put("partition_duration_seconds", after.toSeconds())
                    .put("success", true);
            say(room.standing(), null, PARTITION, told);
            say(
                    room.standing(),
                    null,
                    "state_sync_required",
                    SyncRequired.data("partition_recovered", room.standing().at()));
        }
    }

    private static ObjectNode storage(Instant at) {
        return object().put("scope", "storage")
                .put("detected_at", at.toString())
                .put("affected_count", 1)
                .put("recovery_strategy", "automatic_retry");
    }

    /** Many gone at once: probably their network, which whoever runs the session should know. */
    void peopleLost(Standing room, List<UUID> people, Instant at) {
        var told = object().put("scope", "participants")
                .put("detected_at", at.toString())
                .put("affected_count", people.size())
                .put("recovery_strategy", "wait_for_reconnect")
                .put("success", false);
        var clients = told.putArray("affected_clients");
        people.forEach(id -> clients.add(id.toString()));
        say(room, Audience.FACILITATOR, PARTITION, told);
    }

    void rebuilt(Standing room) {
        failed(room, Problem.STATE_CORRUPTION);
        say(room, null, "state_sync_required", SyncRequired.data("epoch_changed", room.at()));
    }

    /** Something is wrong with the session that nobody in it has brought about. */
    void failed(Standing room, Problem problem) {
        var told = object().put("code", problem.name()).put("message", problem.message());
        var actions = told.putArray("recovery_actions");
        problem.recoveryActions().forEach(actions::add);
        told.put("retry_after", problem.retryAfter());
        say(room, null, "error_recovery_needed", told);
    }

    private void say(Standing room, @Nullable Audience audience, String type, ObjectNode data) {
        channels.say(Screens.channel(room.state().place().id()), audience, type, data);
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
