package plenum.sessions.internal.room;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import plenum.activities.Announcement;

/** What a room of so many that nobody is named is told instead of who came, went and answered: how many. Pure. */
public final class CrowdNews {

    /** By these words types tell of single answers. */
    private static final Set<String> ANSWERS = Set.of("vote_submitted", "vote_retracted");

    private CrowdNews() {}

    /** Absent where it is told as in any other room. */
    public static Optional<Announcement> of(RoomState after, RoomEvent event) {
        if (!after.crowded()) {
            return Optional.empty();
        }
        return event instanceof RoomEvent.Played played ? answers(after, played) : presence(after, event);
    }

    private static Optional<Announcement> presence(RoomState after, RoomEvent event) {
        boolean isAboutPeople = event instanceof RoomEvent.Joined
                || event instanceof RoomEvent.Left
                || event instanceof RoomEvent.Noticed
                || event instanceof RoomEvent.Observed
                || event instanceof RoomEvent.PersonChanged
                || event instanceof RoomEvent.Kicked
                || event instanceof RoomEvent.Withdrew;
        return isAboutPeople
                ? Optional.of(new Announcement("presence_changed", Map.of("counts", RoomViews.counts(after))))
                : Optional.empty();
    }

    private static Optional<Announcement> answers(RoomState after, RoomEvent.Played played) {
        var activity = after.agenda().get(played.activity());
        if (!ANSWERS.contains(
                activity.play().announce(played.event(), after.crowd()).type())) {
            return Optional.empty();
        }
        var answered = activity.box().answered();
        var able = new HashSet<>(after.crowd().eligible());
        able.addAll(answered);
        return Optional.of(new Announcement(
                "results_updated",
                Map.of(
                        "activity_id",
                        activity.id(),
                        "round",
                        activity.box().round(),
                        "answered_count",
                        answered.size(),
                        "eligible_count",
                        able.size())));
    }
}
