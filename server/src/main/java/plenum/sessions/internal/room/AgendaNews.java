package plenum.sessions.internal.room;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import plenum.activities.Announcement;

/** How changes of the agenda are told to screens. Pure. */
final class AgendaNews {

    private AgendaNews() {}

    static Announcement announce(RoomState after, AgendaEvent event) {
        return switch (event) {
            case AgendaEvent.Prepared(var activity, var changed) -> {
                var data = about(after, activity.id());
                data.put("changed", changed.stream().sorted().toList());
                yield new Announcement("activity_updated", data);
            }
            case AgendaEvent.Removed(var id) -> new Announcement("activity_removed", Map.of("activity_id", id));
            case AgendaEvent.Ordered ignored ->
                new Announcement("session_updated", Map.of("changed", List.of("activities")));
            case AgendaEvent.Published(var id) -> new Announcement("activity_published", about(after, id));
            case AgendaEvent.Started(var id, var end) -> new Announcement("activity_started", about(after, id));
            case AgendaEvent.Closed(var id, var reason) -> {
                var data = about(after, id);
                data.remove("ends_at");
                data.put("closed_reason", reason.word());
                yield new Announcement("activity_closed", data);
            }
            case AgendaEvent.Announced(var from, var at) ->
                new Announcement("advance_announced", Map.of("activity_id", from, "at", at));
            case AgendaEvent.Halted(var from, var ignored) ->
                new Announcement("advance_halted", Map.of("activity_id", from));
            case AgendaEvent.Agreed(var id, var action) ->
                new Announcement(
                        "action_recorded",
                        Map.of(
                                "activity_id", id,
                                "action_id", action.id(),
                                "status", action.status().word()));
            case AgendaEvent.Reopened(var id, var end) -> new Announcement("activity_reopened", about(after, id));
        };
    }

    private static Map<String, Object> about(RoomState after, UUID id) {
        var activity = after.agenda().get(id);
        var data = new LinkedHashMap<String, Object>();
        data.put("activity_id", id);
        data.put("type", activity.play().type().id());
        if (activity.box().round() > 0) {
            data.put("round", activity.box().round());
        }
        if (activity.progress().endsAt() != null) {
            data.put("ends_at", activity.progress().endsAt());
        }
        return data;
    }
}
