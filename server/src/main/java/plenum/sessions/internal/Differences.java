package plenum.sessions.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import plenum.activities.Outline.Phase;
import plenum.sessions.Following.ClientState;
import plenum.sessions.Following.Conflict;
import plenum.sessions.Following.ConflictType;
import plenum.sessions.internal.room.Participant;
import plenum.sessions.internal.room.RoomState;

/** Where a client that was away and its room no longer agree. Pure. */
record Differences(RoomState room, Participant person, ClientState client, boolean late) {

    private static final String SERVER_WINS = "server_state";

    List<Conflict> list() {
        var outline = room.outline();
        var found = new ArrayList<Conflict>();
        boolean sameRound = Objects.equals(client.round(), outline.round());
        boolean turned = sameRound && outline.phase() == Phase.RESULTS;
        if (turned && (late || Boolean.FALSE.equals(client.isRevealed()))) {
            found.add(new Conflict(
                    ConflictType.VOTING_REVEAL_CONFLICT,
                    Map.of("round", outline.round(), "is_revealed", false),
                    Map.of("round", outline.round(), "is_revealed", true),
                    SERVER_WINS));
        }
        if (client.round() != null && !sameRound) {
            found.add(conflict(ConflictType.ROUND_CHANGED, "round", client.round(), outline.round()));
        }
        differ(
                found,
                ConflictType.ACTIVITY_CHANGED,
                "activity_id",
                client.known().activityId(),
                room.agenda().currentId());
        differ(
                found,
                ConflictType.ROLE_CHANGED,
                "role",
                client.known().role(),
                person.role().word());
        differ(found, ConflictType.SEAT_CHANGED, "seat_number", client.known().seatNumber(), person.seat());
        return found;
    }

    private static void differ(
            List<Conflict> found, ConflictType type, String field, @Nullable Object believed, @Nullable Object real) {
        if (believed != null && !believed.equals(real)) {
            found.add(conflict(type, field, believed, real));
        }
    }

    private static Conflict conflict(ConflictType type, String field, Object believed, @Nullable Object real) {
        return new Conflict(type, Map.of(field, believed), real == null ? Map.of() : Map.of(field, real), SERVER_WINS);
    }
}
