package plenum.sessions.internal.room;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import plenum.sessions.SessionState;
import plenum.shared.Audience;

/** What goes on beside the activity in front of everybody, as all see it and as each sees their own part. Pure. */
public final class Parallels {

    private Parallels() {}

    public static Stream<Activity> of(RoomState room) {
        return room.agenda()
                .active()
                .filter(one -> one.isParallel() && !room.agenda().isCurrent(one));
    }

    /** Absent where there is nothing beside, so that most sessions are not told of it at all. */
    static @Nullable Map<UUID, SessionState.CurrentActivity> views(RoomState room, Audience audience) {
        var views = new LinkedHashMap<UUID, SessionState.CurrentActivity>();
        of(room).forEach(one -> views.put(one.id(), AgendaViews.current(room, one, audience)));
        return views.isEmpty() ? null : views;
    }

    static @Nullable Map<UUID, SessionState.Beside> own(
            RoomState room, Participant person, Function<String, Object> json) {
        var own = new LinkedHashMap<UUID, SessionState.Beside>();
        of(room).forEach(one -> {
            var answer = RoomViews.answer(one, person, json);
            var view = one.play().own(person.id());
            if (answer != null || view != null) {
                own.put(one.id(), new SessionState.Beside(answer, view));
            }
        });
        return own.isEmpty() ? null : own;
    }
}
