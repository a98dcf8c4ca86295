package plenum.sessions.internal.room;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import plenum.sessions.ActionState;
import plenum.sessions.ActivityResults;
import plenum.sessions.ActivityState;
import plenum.sessions.SessionState;
import plenum.shared.Audience;

/** How an agenda looks to each audience: what is still being prepared is the facilitators' matter. Pure. */
public final class AgendaViews {

    private AgendaViews() {}

    static Map<UUID, SessionState.Activity> lines(Agenda agenda, Audience audience) {
        var lines = new LinkedHashMap<UUID, SessionState.Activity>();
        agenda.inOrder()
                .filter(one ->
                        audience == Audience.FACILITATOR || one.progress().status() != Progress.Status.DRAFT)
                .forEach(one -> lines.put(
                        one.id(),
                        new SessionState.Activity(
                                one.id(),
                                one.play().type().id(),
                                one.brief().title(),
                                one.progress().status().word(),
                                one.order(),
                                actions(one))));
        return lines;
    }

    static @Nullable Map<UUID, ActionState> actions(Activity activity) {
        var actions = new LinkedHashMap<UUID, ActionState>();
        activity.actions().forEach(one -> actions.put(one.id(), one.told(activity.id())));
        return actions.isEmpty() ? null : actions;
    }

    static SessionState.CurrentActivity current(RoomState room, Activity activity, Audience audience) {
        var outline = activity.play().outline();
        return new SessionState.CurrentActivity(
                activity.id(),
                activity.play().type().id(),
                activity.brief().title(),
                activity.brief().description(),
                activity.progress().status().word(),
                outline.stage(),
                outline.round() == 0 ? null : outline.round(),
                activity.progress().endsAt(),
                activity.integrity(),
                people(room, activity, audience),
                activity.play()
                        .view(room.crowded() ? room.crowd() : room.crowd().withMarks(), audience));
    }

    public static SessionState.CurrentActivity preview(RoomState room, Activity activity) {
        return current(room, activity, Audience.EVERYONE);
    }

    /** Whom the view of an activity names, and who is to do something about any result: in a crowd they are not on the list. */
    private static @Nullable Map<UUID, SessionState.Face> people(RoomState room, Activity activity, Audience audience) {
        var people = new TreeMap<UUID, SessionState.Face>();
        var owners = room.agenda().actions().map(Action::ownerId).filter(Objects::nonNull);
        Stream.concat(activity.play().namedPeople(audience).stream(), owners)
                .forEach(id -> room.find(id)
                        .ifPresent(one -> people.put(id, new SessionState.Face(one.name(), one.avatar()))));
        return people.isEmpty() ? null : people;
    }

    public static ActivityState whole(RoomState room, Activity activity) {
        var brief = activity.brief();
        var progress = activity.progress();
        var outline = activity.play().outline();
        return new ActivityState(
                activity.id(),
                room.place().id(),
                activity.play().type().id(),
                brief.title(),
                brief.description(),
                activity.order(),
                progress.status().word(),
                progress.closing() == null ? null : progress.closing().word(),
                activity.integrity(),
                room.agenda().isCurrent(activity),
                outline.stage(),
                outline.round() == 0 ? null : outline.round(),
                brief.config(),
                brief.configVersion(),
                brief.timeout() == null ? null : (Integer) (int) brief.timeout().toSeconds(),
                progress.endsAt(),
                brief.revision(),
                brief.createdAt(),
                brief.updatedAt());
    }

    public static ActivityResults results(RoomState room, Activity activity, int eligible) {
        var outline = activity.outline();
        return new ActivityResults(
                activity.id(),
                activity.play().type().id(),
                activity.brief().title(),
                activity.progress().status().word(),
                outline.round() == 0 ? null : outline.round(),
                activity.play().answered(activity.box().answered()),
                eligible,
                activity.play().view(room.crowd(), Audience.EVERYONE));
    }

    /** The place of somebody's last answer in what is open in each activity. */
    static Map<UUID, Long> lastSeq(Agenda agenda, Participant person) {
        var last = new LinkedHashMap<UUID, Long>();
        agenda.active().forEach(one -> {
            one.box()
                    .allOf(person.id())
                    .map(kept -> kept.ballot().clientSeq())
                    .max(Comparator.naturalOrder())
                    .ifPresent(seq -> last.put(one.id(), seq));
        });
        return last;
    }
}
