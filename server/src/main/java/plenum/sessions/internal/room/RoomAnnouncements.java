package plenum.sessions.internal.room;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plenum.activities.Announcement;

/** How the events of a room are told to screens: the names of frames and their explanations. Pure. */
public final class RoomAnnouncements {

    private RoomAnnouncements() {}

    public static Announcement announce(RoomState after, RoomEvent event) {
        return switch (event) {
            case RoomEvent.Joined joined ->
                new Announcement(
                        "user_joined",
                        Map.of("participant", person(joined.participant()), "reconnected", joined.returned()));
            case RoomEvent.Left left ->
                new Announcement("user_left", Map.of("participant_id", left.participant(), "reason", "left"));
            case RoomEvent.FacilitatorChanged changed ->
                new Announcement("facilitator_changed", change(changed.from(), changed.to()));
            case RoomEvent.Noticed noticed
            when noticed.online() ->
                new Announcement(
                        "user_joined",
                        Map.of("participant", person(after.get(noticed.participant())), "reconnected", true));
            case RoomEvent.Noticed noticed ->
                new Announcement(
                        "user_disconnected",
                        Map.of("participant_id", noticed.participant(), "last_seen_at", noticed.at()));
            case RoomEvent.DisplayAdded ignored ->
                new Announcement("session_updated", Map.of("changed", List.of("displays")));
            case RoomEvent.Played played -> played(after, played);
            case RoomEvent.Ended ended -> new Announcement("session_ended", Map.of("ended_by", ended.by()));
            case RoomEvent.Expired expired ->
                new Announcement(
                        "session_expired", Map.of("reason", expired.cause().word(), "expired_at", expired.at()));
        };
    }

    private static Announcement played(RoomState after, RoomEvent.Played played) {
        var told = after.current().play().announce(played.event(), after.crowd());
        var data = new LinkedHashMap<String, Object>();
        data.put("activity_id", played.activity());
        data.putAll(told.data());
        return new Announcement(told.type(), data);
    }

    private static Map<String, Object> person(Participant person) {
        var data = new LinkedHashMap<String, Object>();
        data.put("id", person.id());
        data.put("name", person.name());
        data.put("avatar", person.avatar());
        data.put("role", person.role().word());
        data.put("can_vote", person.canVote());
        if (person.seat() != null) {
            data.put("seat_number", person.seat());
        }
        data.put("joined_at", person.joinedAt());
        return data;
    }

    private static Map<String, Object> change(@Nullable UUID from, @Nullable UUID to) {
        var data = new LinkedHashMap<String, Object>();
        if (from != null) {
            data.put("from_id", from);
        }
        if (to != null) {
            data.put("to_id", to);
        }
        data.put("reason", "left");
        return data;
    }
}
