package plenum.sessions.internal.room;

import static plenum.activities.Decision.accepted;
import static plenum.activities.Decision.repeated;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import plenum.activities.Crowd;
import plenum.activities.Decision;

/** What is due in a room, and when: the end of quiet sessions and of waiting, and what the activity does by itself. Pure. */
public final class Clocks {

    private static final Duration LONGEST_COUNTDOWN = Duration.ofMinutes(2);

    private Clocks() {}

    /** The next moment at which the clock has to be heard. */
    public static Instant due(RoomState room) {
        var own = ownDue(room);
        var activity = room.due();
        return activity != null && activity.isBefore(own) ? activity : own;
    }

    private static Instant ownDue(RoomState room) {
        var course = room.course();
        var grace = course.grace();
        if (grace != null) {
            return grace.warned() ? grace.expiresAt() : Absence.warning(grace);
        }
        return course.expiring() ? course.expiresAt() : countdown(room);
    }

    /** Whether a session has been quiet for too long. While it waits for somebody, that clock stands still. */
    static boolean isOverdue(RoomState room, Instant now) {
        return room.course().grace() == null && !now.isBefore(room.course().expiresAt());
    }

    static Decision<RoomEvent> wake(RoomState room, Instant now) {
        var grace = room.course().grace();
        if (grace != null) {
            var decision = Absence.wake(room, grace, now);
            return decision == null ? play(room, now) : decision;
        }
        if (isOverdue(room, now)) {
            return accepted(new RoomEvent.Expired(RoomEvent.Cause.INACTIVITY, now));
        }
        return room.course().expiring() || now.isBefore(countdown(room))
                ? play(room, now)
                : accepted(new RoomEvent.Expiring(now));
    }

    /** What activities do by themselves, one at a time; while the session is paused, nothing. */
    private static Decision<RoomEvent> play(RoomState room, Instant now) {
        if (!room.isDue(now)) {
            return repeated();
        }
        var crowd = room.crowd();
        return room.agenda()
                .active()
                .map(activity -> woken(activity, crowd, now))
                .filter(events -> !events.isEmpty())
                .findFirst()
                .or(() -> AgendaRules.timedOut(room, now).map(List::of))
                .or(() -> Advancing.next(room, now).map(List::of))
                .<Decision<RoomEvent>>map(Decision.Accepted::new)
                .orElse(repeated());
    }

    private static List<RoomEvent> woken(Activity activity, Crowd crowd, Instant now) {
        return activity.play().wake(crowd, now).stream()
                .<RoomEvent>map(event -> new RoomEvent.Played(activity.id(), event, now))
                .toList();
    }

    private static Instant countdown(RoomState room) {
        var share = room.place().timeout().dividedBy(5);
        return room.course().expiresAt().minus(share.compareTo(LONGEST_COUNTDOWN) < 0 ? share : LONGEST_COUNTDOWN);
    }
}
