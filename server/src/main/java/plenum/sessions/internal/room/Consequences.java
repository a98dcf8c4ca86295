package plenum.sessions.internal.room;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import plenum.activities.Decision;

/** What the course of a session means for what is played in it: it begins when its turn comes, and is finished before it is closed. Pure. */
final class Consequences {

    private Consequences() {}

    static Decision<RoomEvent> with(RoomState room, Decision<RoomEvent> decision, Instant now) {
        return decision instanceof Decision.Accepted<RoomEvent>(var events)
                        && events.stream().anyMatch(Consequences::turns)
                ? new Decision.Accepted<>(unfolded(room, events, now))
                : decision;
    }

    private static boolean turns(RoomEvent event) {
        return event instanceof RoomEvent.Ended
                || event instanceof RoomEvent.Expired
                || (event instanceof RoomEvent.Planned(var planned, var _)
                        && (planned instanceof AgendaEvent.Started || planned instanceof AgendaEvent.Closed));
    }

    private static List<RoomEvent> unfolded(RoomState room, List<RoomEvent> events, Instant now) {
        var all = new ArrayList<RoomEvent>();
        var state = room;
        for (var event : events) {
            for (var one : List.of(before(state, event, now), List.of(event), after(state, event, now))) {
                for (var happening : one) {
                    all.add(happening);
                    state = RoomRules.evolve(state, happening);
                }
            }
        }
        return all;
    }

    private static List<RoomEvent> before(RoomState room, RoomEvent event, Instant now) {
        return switch (event) {
            case RoomEvent.Planned(AgendaEvent.Closed(var id, var _), var _) ->
                finished(room, room.agenda().get(id), now);
            case RoomEvent.Ended _, RoomEvent.Expired _ ->
                room.agenda()
                        .active()
                        .flatMap(one -> finished(room, one, now).stream())
                        .toList();
            default -> List.of();
        };
    }

    private static List<RoomEvent> finished(RoomState room, Activity activity, Instant now) {
        return played(activity, activity.play().finish(room.crowd(), now), now);
    }

    /** Before it has begun it can be told what its beginning will be; that changes nothing that the event itself does. */
    private static List<RoomEvent> after(RoomState room, RoomEvent event, Instant now) {
        return event instanceof RoomEvent.Planned(AgendaEvent.Started(var id, var _), var _)
                ? played(room.agenda().get(id), room.agenda().get(id).play().begin(now), now)
                : List.of();
    }

    private static List<RoomEvent> played(Activity activity, List<?> events, Instant now) {
        return events.stream()
                .<RoomEvent>map(event -> new RoomEvent.Played(activity.id(), event, now))
                .toList();
    }
}
