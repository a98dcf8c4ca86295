package plenum.sessions.internal.room;

import java.util.Map;
import java.util.Optional;
import plenum.activities.Announcement;

/** What a room of so many that nobody is named is told instead of who came, went and answered: how many. Pure. */
public final class CrowdNews {

    private CrowdNews() {}

    /** Absent where it is told as in any other room. */
    public static Optional<Announcement> of(RoomState after, RoomEvent event) {
        if (!isCounted(after, event)) {
            return Optional.empty();
        }
        return Optional.of(
                event instanceof RoomEvent.Played played
                        ? answers(after, after.agenda().get(played.activity()))
                        : new Announcement("presence_changed", Map.of("counts", RoomViews.counts(after))));
    }

    /** Whether it is only counted and not told one by one. */
    public static boolean isCounted(RoomState after, RoomEvent event) {
        return after.crowded()
                && (event instanceof RoomEvent.Played played
                        ? after.agenda().get(played.activity()).play().isAnswer(played.event())
                        : isAboutPeople(event));
    }

    private static boolean isAboutPeople(RoomEvent event) {
        return event instanceof RoomEvent.Joined
                || event instanceof RoomEvent.Left
                || event instanceof RoomEvent.Noticed
                || event instanceof RoomEvent.Observed
                || event instanceof RoomEvent.PersonChanged
                || event instanceof RoomEvent.Kicked
                || event instanceof RoomEvent.Withdrew;
    }

    private static Announcement answers(RoomState after, Activity activity) {
        var answered = activity.box().answered();
        return new Announcement(
                "results_updated",
                Map.of(
                        "activity_id",
                        activity.id(),
                        "round",
                        activity.box().round(),
                        "answered_count",
                        answered.size(),
                        "eligible_count",
                        after.crowd().countWith(answered)));
    }
}
