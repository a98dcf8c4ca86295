package plenum.sessions.internal.room;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import plenum.activities.Announcement;

/** What becomes of timers that stand still with their session and go on with it. Pure. */
public final class TimerNews {

    private TimerNews() {}

    public static List<Announcement> of(RoomState before, RoomState after) {
        if (before.standsStill() == after.standsStill() || !after.open()) {
            return List.of();
        }
        return after.agenda()
                .active()
                .filter(one -> one.play().timer() != null)
                .map(one -> new Announcement("timer_updated", data(after, one)))
                .toList();
    }

    private static Map<String, Object> data(RoomState room, Activity activity) {
        var end = Objects.requireNonNull(activity.play().timer());
        var pause = room.course().pause();
        var data = new LinkedHashMap<String, Object>();
        data.put("activity_id", activity.id());
        data.put("round", activity.box().round());
        if (pause == null) {
            data.put("state", "running");
            data.put("ends_at", end);
        } else {
            data.put("state", "paused");
            data.put("remaining_ms", remaining(pause.since(), end));
        }
        return data;
    }

    private static long remaining(Instant since, Instant end) {
        return Math.max(0, Duration.between(since, end).toMillis());
    }
}
