package plenum.sessions.internal.room;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import plenum.activities.Announcement;

/** What is told to single people and not to the room: that they are reminded, sent away, or here again. Pure. */
public final class Asides {

    /** One thing that one person is told. */
    public record Aside(UUID to, Announcement told) {}

    private Asides() {}

    public static List<Aside> of(RoomEvent event) {
        if (event instanceof RoomEvent.Nudged(var people, var from, var _)) {
            var told = new Announcement("nudged", Map.of("from_role", from.word()));
            return people.stream().map(id -> new Aside(id, told)).toList();
        }
        return event instanceof RoomEvent.Kicked(var who, var removal, var _)
                ? List.of(new Aside(who, new Announcement("kicked", why(removal))))
                : List.of();
    }

    private static Map<String, Object> why(Removal removal) {
        return removal.reason() == null ? Map.of() : Map.of("message", removal.reason());
    }

    /** Somebody's other screens hear how the one that came back was brought up to date. */
    public static Aside cameBack(Participant person, String strategy) {
        var data = new LinkedHashMap<String, Object>();
        data.put("participant", RoomAnnouncements.person(person));
        data.put("reconnected", true);
        data.put("sync_strategy", strategy);
        return new Aside(person.id(), new Announcement("user_joined", data));
    }
}
