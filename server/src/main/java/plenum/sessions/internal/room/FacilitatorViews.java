package plenum.sessions.internal.room;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import plenum.activities.Outline;
import plenum.sessions.SessionState;

/** What of a room only those see who run it. Pure. */
final class FacilitatorViews {

    private FacilitatorViews() {}

    /** {@code answered} is absent where nobody is to know who has. */
    static SessionState.Facilitator of(RoomState room, @Nullable Set<UUID> answered) {
        return new SessionState.Facilitator(
                room.crowded() ? missing(room, answered) : null, removed(room), displays(room));
    }

    /** Where people are named, the list of them says it. */
    private static Map<UUID, Boolean> missing(RoomState room, @Nullable Set<UUID> answered) {
        return answered == null || room.outline().phase() != Outline.Phase.VOTING || room.ownTime() != null
                ? Map.of()
                : room.crowd().eligible().stream()
                        .filter(id -> !answered.contains(id))
                        .collect(Collectors.toMap(id -> id, id -> true));
    }

    private static Map<UUID, SessionState.Removed> removed(RoomState room) {
        var removed = new LinkedHashMap<UUID, SessionState.Removed>();
        for (var person : room.participants().values()) {
            var how = person.removal();
            if (how != null) {
                removed.put(person.id(), new SessionState.Removed(person.name(), how.banned(), how.reason()));
            }
        }
        return removed;
    }

    private static Map<UUID, SessionState.Display> displays(RoomState room) {
        var displays = new LinkedHashMap<UUID, SessionState.Display>();
        room.displays()
                .forEach((id, one) -> displays.put(id, new SessionState.Display(id, one.label(), one.control())));
        return displays;
    }
}
