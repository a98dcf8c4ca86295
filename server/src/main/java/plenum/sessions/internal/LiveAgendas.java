package plenum.sessions.internal;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import plenum.activities.ActivityTypes;
import plenum.activities.Outline;
import plenum.identity.SignedIn;
import plenum.sessions.ActivityResults;
import plenum.sessions.ActivityState;
import plenum.sessions.Agendas;
import plenum.sessions.SessionState;
import plenum.sessions.internal.agenda.Settings;
import plenum.sessions.internal.agenda.Wording;
import plenum.sessions.internal.room.Activity;
import plenum.sessions.internal.room.AgendaCommand;
import plenum.sessions.internal.room.AgendaCommand.Change;
import plenum.sessions.internal.room.AgendaCommand.Words;
import plenum.sessions.internal.room.AgendaViews;
import plenum.sessions.internal.room.Right;
import plenum.sessions.internal.room.RoomCommand;
import plenum.sessions.internal.room.RoomState;
import plenum.shared.Caller;
import plenum.shared.Ids;
import plenum.shared.Problem;

/** Takes what hosts want done with their agendas to the rooms. */
@Component
class LiveAgendas implements Agendas {

    private final Reception reception;
    private final ActivityTypes types;
    private final Settings settings;

    LiveAgendas(Reception reception, ActivityTypes types, Settings settings) {
        this.reception = reception;
        this.types = types;
        this.settings = settings;
    }

    @Override
    public List<ActivityState> list(Caller caller) {
        return states(prepared(caller));
    }

    @Override
    public ActivityState get(Caller caller, UUID activity) {
        var room = prepared(caller);
        return AgendaViews.whole(room, find(room, activity));
    }

    /** The room, for those who may see what is being prepared. */
    private RoomState prepared(Caller caller) {
        var room = reception.roomOf(caller);
        if (!room.may(Reception.actor(caller), Right.MANAGE)) {
            throw Problem.UNAUTHORIZED.refusal().with("permission", "activity.prepare");
        }
        return room;
    }

    @Override
    public Planned add(Caller caller, SignedIn who, NewActivity wish) {
        var writing = new Wording();
        var words = new Words(
                writing.title(wish.title()),
                writing.description(wish.description()),
                writing.time(wish.timeoutSeconds()));
        writing.refuseComplaints();
        var setting = settings.wished(types.get(wish.type()), wish.config(), who, languageOf(caller));
        var id = Ids.next();
        return planned(caller, id, new AgendaCommand.Add(id, setting, words, null));
    }

    @Override
    public Planned edit(Caller caller, SignedIn who, UUID activity, ActivityChange change) {
        var writing = new Wording();
        var title = change.title() == null ? null : writing.title(change.title());
        var description = change.description() == null ? null : writing.description(change.description());
        var time = change.timeoutSeconds() == null || change.timeoutSeconds() == 0
                ? zero(change.timeoutSeconds())
                : writing.time(change.timeoutSeconds());
        writing.refuseComplaints();
        var known = find(prepared(caller), activity);
        var setting = change.config() == null && !change.discard()
                ? null
                : settings.changed(known, change.config(), who, languageOf(caller));
        var seen = change.seen() == null ? known.brief().revision() : change.seen();
        var anew = Ids.next();
        var wish = new Change(title, change.description() == null ? null : orEmpty(description), setting, time);
        return planned(
                caller,
                change.discard() ? anew : activity,
                new AgendaCommand.Edit(activity, seen, wish, change.discard(), anew));
    }

    private @Nullable String languageOf(Caller caller) {
        return reception.roomOf(caller).options().locale();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static @Nullable Duration zero(@Nullable Integer seconds) {
        return seconds == null ? null : Duration.ZERO;
    }

    @Override
    public Planned duplicate(Caller caller, UUID activity) {
        var known = find(prepared(caller), activity);
        var brief = known.brief();
        var words = new Words(brief.title(), brief.description(), brief.timeout());
        var id = Ids.next();
        return planned(caller, id, new AgendaCommand.Add(id, settings.again(known), words, activity));
    }

    @Override
    public long remove(Caller caller, UUID activity) {
        return reception
                .done(caller, plan(caller, new AgendaCommand.Remove(activity)))
                .at()
                .version();
    }

    @Override
    public List<ActivityState> order(Caller caller, List<UUID> activities) {
        return states(reception
                .done(caller, plan(caller, new AgendaCommand.Order(List.copyOf(activities))))
                .state());
    }

    @Override
    public Planned publish(Caller caller, UUID activity) {
        return planned(caller, activity, new AgendaCommand.Publish(activity));
    }

    @Override
    public Planned start(Caller caller, UUID activity, boolean closeCurrent) {
        return planned(caller, activity, new AgendaCommand.Start(activity, closeCurrent));
    }

    @Override
    public Planned close(Caller caller, UUID activity) {
        return planned(caller, activity, new AgendaCommand.Close(activity));
    }

    @Override
    public Planned reopen(Caller caller, UUID activity, boolean closeCurrent) {
        return planned(caller, activity, new AgendaCommand.Reopen(activity, closeCurrent));
    }

    @Override
    public long stay(Caller caller) {
        return reception
                .done(caller, plan(caller, new AgendaCommand.Stay()))
                .at()
                .version();
    }

    @Override
    public ActivityResults results(Caller caller, UUID activity) {
        var room = reception.roomOf(caller);
        var known = find(room, activity);
        if (known.outline().phase() != Outline.Phase.RESULTS) {
            throw Problem.NOT_REVEALED.refusal();
        }
        return AgendaViews.results(
                room, known, room.crowd().countWith(known.box().answered()));
    }

    @Override
    public SessionState.CurrentActivity preview(Caller caller, UUID activity) {
        var room = prepared(caller);
        return AgendaViews.preview(room, find(room, activity));
    }

    private Planned planned(Caller caller, UUID activity, AgendaCommand command) {
        var after = reception.done(caller, plan(caller, command));
        return new Planned(
                AgendaViews.whole(after.state(), find(after.state(), activity)),
                after.at().version());
    }

    private static RoomCommand plan(Caller caller, AgendaCommand command) {
        return new RoomCommand.Plan(Reception.actor(caller), command);
    }

    private static List<ActivityState> states(RoomState room) {
        return room.agenda().inOrder().map(one -> AgendaViews.whole(room, one)).toList();
    }

    private static Activity find(RoomState room, UUID activity) {
        return room.agenda().find(activity).orElseThrow(Problem.ACTIVITY_NOT_FOUND::refusal);
    }
}
