package plenum.sessions.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import plenum.realtime.Bye;
import plenum.realtime.Change;
import plenum.realtime.Channels;
import plenum.realtime.Manner;
import plenum.sessions.SessionState;
import plenum.sessions.SettingsWish;
import plenum.sessions.internal.room.Asides;
import plenum.sessions.internal.room.Course;
import plenum.sessions.internal.room.CrowdNews;
import plenum.sessions.internal.room.Participant;
import plenum.sessions.internal.room.RoomAnnouncements;
import plenum.sessions.internal.room.RoomEvent;
import plenum.sessions.internal.room.RoomState;
import plenum.sessions.internal.room.RoomViews;
import plenum.sessions.internal.room.Standing;
import plenum.sessions.internal.room.TimerNews;
import plenum.shared.Audience;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Shows rooms: turns what was stored into frames for everybody and into each person's own part. */
@Component
class Screens {

    private final Channels channels;
    private final DeviceEffects effects;
    private final Drawings drawings;
    private final JsonMapper json;

    Screens(Channels channels, DeviceEffects effects, Drawings drawings, JsonMapper json) {
        this.channels = channels;
        this.effects = effects;
        this.drawings = drawings;
        this.json = json;
    }

    static String channel(UUID session) {
        return "session:" + session;
    }

    static Audience audience(@Nullable Participant person) {
        return person != null && person.role().controls() ? Audience.FACILITATOR : Audience.EVERYONE;
    }

    /** Readiness for readers; a session that is over has none. */
    void open(Standing room) {
        if (!room.state().open()) {
            close(room.state());
            return;
        }
        var session = room.state().place().id().toString();
        channels.open(channel(room.state()), Map.of("session_id", session), room.at(), drawings.of(room.state()));
    }

    /** Shows a state that was found and not decided here: nobody knows the events between, but all see the outcome. */
    void startOver(RoomState before, Standing found) {
        open(found);
        showOwn(Concern.of(before, found.state()), found.state().participants().values());
    }

    /** Nobody watches any more. */
    void putAway(RoomState room) {
        effects.forget(room.place().id());
        drawings.forget(room.place().id());
        channels.close(channel(room), Bye.DRAINING);
    }

    private void close(RoomState room) {
        effects.forget(room.place().id());
        drawings.forget(room.place().id());
        channels.close(channel(room), room.course().status() == Course.Status.EXPIRED ? Bye.EXPIRED : Bye.ENDED);
    }

    /** One frame for every event, in order, and then to everyone concerned what is only theirs. */
    void show(Draft draft) {
        var before = draft.before().state();
        var after = draft.after().state();
        if (!before.open()) {
            if (!after.open()) {
                return;
            }
            channels.open(
                    channel(before),
                    Map.of("session_id", before.place().id().toString()),
                    draft.before().at(),
                    drawings.of(before));
        }
        for (var steps = draft.steps().listIterator(); steps.hasNext(); ) {
            var step = steps.next();
            // Of counts that follow each other only the last is ever told.
            if (!isCounts(step) || !steps.hasNext() || !isCounts(draft.steps().get(steps.nextIndex()))) {
                show(step, draft.at());
            }
        }
        sayTimers(draft);
        draft.steps().stream().flatMap(step -> Asides.of(step.event()).stream()).forEach(aside -> say(after, aside));
        showOwn(Concern.of(before, after), touched(draft));
        before.displays().keySet().stream()
                .filter(id -> !after.displays().containsKey(id))
                .forEach(id -> channels.dismiss(channel(after), id.toString(), Bye.KICKED));
        if (!after.open()) {
            close(after);
        }
    }

    private void sayTimers(Draft draft) {
        var before = draft.before().state();
        for (var step : draft.steps()) {
            var after = step.after().state();
            TimerNews.of(before, after)
                    .forEach(told ->
                            channels.say(channel(after), (Audience) null, told.type(), json.valueToTree(told.data())));
            before = after;
        }
    }

    private void show(Draft.Step step, Instant at) {
        var room = step.after().state();
        var told = RoomAnnouncements.announce(room, step.event());
        ObjectNode data = json.valueToTree(told.data());
        channels.publish(
                channel(room),
                new Change(
                        step.after().at(),
                        at,
                        told.type(),
                        data,
                        viewsFor(step),
                        kind(room, step.event()),
                        known(room, data)));
    }

    /** What everybody looks at need not be named to somebody who looks at it. */
    private static Set<String> known(RoomState room, ObjectNode data) {
        var current = room.agenda().currentId();
        boolean isCurrent = current != null
                && current.toString().equals(data.path("activity_id").asString(""));
        return isCurrent ? Set.of("activity_id") : Set.of();
    }

    private static boolean isCounts(Draft.Step step) {
        return CrowdNews.isCounted(step.after().state(), step.event());
    }

    /** Tells one person, on all their screens, what is no part of anybody's view. */
    void say(RoomState room, Asides.Aside aside) {
        channels.say(
                channel(room),
                aside.to().toString(),
                aside.told().type(),
                json.valueToTree(aside.told().data()));
    }

    /** A warning for whoever runs the session is not even a number to the others. */
    private Map<Audience, ObjectNode> viewsFor(Draft.Step step) {
        var views = drawings.of(step.after().state());
        return step.event() instanceof RoomEvent.NearlyFull
                ? Map.of(Audience.FACILITATOR, views.get(Audience.FACILITATOR))
                : views;
    }

    private static Change.Kind kind(RoomState room, RoomEvent event) {
        if (CrowdNews.isCounted(room, event)) {
            return Change.Kind.COUNTS;
        }
        if (event instanceof RoomEvent.NearlyFull || event instanceof RoomEvent.GraceWarned) {
            return Change.Kind.NOTICE;
        }
        if (event instanceof RoomEvent.Observed) {
            return Change.Kind.TICK;
        }
        if (event instanceof RoomEvent.Played played && played.isAnswerIn(room)) {
            return Change.Kind.BRIEF;
        }
        boolean aboutClocks = event instanceof RoomEvent.Expiring
                || event instanceof RoomEvent.Extended
                || event instanceof RoomEvent.GraceEnded;
        return aboutClocks ? Change.Kind.CLOCKS : Change.Kind.NEWS;
    }

    /** After nothing but answers in a crowd only those who gave them, and whoever runs it, may have another part. */
    private static Collection<Participant> touched(Draft draft) {
        var after = draft.after().state();
        boolean isOnlyAnswers = draft.steps().stream()
                .allMatch(step -> isCounts(step)
                        && step.event() instanceof RoomEvent.Played played
                        && played.isAnswerIn(step.after().state()));
        if (!isOnlyAnswers || after.options().controls() == SettingsWish.Controls.EVERYONE) {
            return after.participants().values();
        }
        var ids = new HashSet<>(after.participants().controlling());
        draft.answering().forEach(ids::add);
        return ids.stream().map(after::get).toList();
    }

    private void showOwn(Concern concern, Collection<Participant> among) {
        var before = concern.before().participants();
        for (var person : among) {
            var was = before.get(person.id());
            if (was != null && concern.touches(person, was)) {
                showOwn(person, was, concern.before(), concern.after());
            }
        }
    }

    private void showOwn(Participant person, Participant was, RoomState before, RoomState after) {
        var channel = channel(after);
        var reader = person.id().toString();
        if (person.left() && !was.left()) {
            channels.dismiss(channel, reader, person.removal() == null ? Bye.LEFT : Bye.KICKED);
            return;
        }
        if (audience(person) != audience(was)) {
            channels.move(channel, reader, audience(person));
        }
        var meBefore = me(before, was);
        var me = me(after, person);
        if (!me.equals(meBefore)) {
            channels.tell(channel, reader, OwnPart.changes(meBefore, me), json.valueToTree(me));
        }
    }

    /** How streams of presenter screens are written. */
    Manner mannerOfDisplays() {
        return new Manner(Manner.Pace.SCREEN, Duration.ofSeconds(effects.usual().sseHeartbeatInterval()));
    }

    /** How the person's streams are written. */
    Manner manner(RoomState room, Participant person) {
        return DeviceEffects.manner(effects.of(room.place().id(), person.id()));
    }

    SessionState.Me me(RoomState room, Participant person) {
        return RoomViews.me(room, person, choice -> json.readTree(choice))
                .with(effects.of(room.place().id(), person.id()));
    }

    ObjectNode meNode(RoomState room, Participant person) {
        return json.valueToTree(me(room, person));
    }

    private static String channel(RoomState room) {
        return channel(room.place().id());
    }
}
