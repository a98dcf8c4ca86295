package plenum.sessions.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import plenum.realtime.Bye;
import plenum.realtime.Change;
import plenum.realtime.Channels;
import plenum.realtime.Manner;
import plenum.sessions.SessionState;
import plenum.sessions.internal.room.Asides;
import plenum.sessions.internal.room.Course;
import plenum.sessions.internal.room.CrowdNews;
import plenum.sessions.internal.room.Participant;
import plenum.sessions.internal.room.Right;
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
    private final JsonMapper json;

    Screens(Channels channels, DeviceEffects effects, JsonMapper json) {
        this.channels = channels;
        this.effects = effects;
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
        channels.open(channel(room.state()), Map.of("session_id", session), room.at(), views(room.state()));
    }

    /** Shows a state that was found and not decided here: nobody knows the events between, but all see the outcome. */
    void startOver(RoomState before, Standing found) {
        open(found);
        found.state().participants().values().forEach(person -> showOwn(person, before, found.state()));
    }

    /** Nobody watches any more. */
    void putAway(RoomState room) {
        effects.forget(room.place().id());
        channels.close(channel(room), Bye.DRAINING);
    }

    private void close(RoomState room) {
        effects.forget(room.place().id());
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
                    views(before));
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
        after.participants().values().forEach(person -> showOwn(person, before, after));
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
        return kind(step.after().state(), step.event()) == Change.Kind.COUNTS;
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
        var views = views(step.after().state());
        return step.event() instanceof RoomEvent.NearlyFull
                ? Map.of(Audience.FACILITATOR, views.get(Audience.FACILITATOR))
                : views;
    }

    private static Change.Kind kind(RoomState room, RoomEvent event) {
        if (CrowdNews.of(room, event).isPresent()) {
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

    private void showOwn(Participant person, RoomState before, RoomState after) {
        var was = before.participants().get(person.id());
        if (was == null || !concerned(person, was, before, after)) {
            return;
        }
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
            channels.tell(channel, reader, changes(meBefore, me), json.valueToTree(me));
        }
    }

    /** Most changes concern nobody's own part; a phase change concerns only those who may now do something else. */
    private static boolean concerned(Participant person, Participant was, RoomState before, RoomState after) {
        return Right.CONTROL.isHeldBy(person, after.options())
                || !before.options().equals(after.options())
                || person.role() != was.role()
                || person.canVote() != was.canVote()
                || !person.name().equals(was.name())
                || !person.avatar().equals(was.avatar())
                || person.left() != was.left()
                || !person.marks().equals(was.marks())
                || hasOtherAnswer(person, before, after);
    }

    /**
     * A new round has no answers but those that came along from an earlier one, and phones know that by themselves; an
     * activity brought back brings its own.
     */
    private static boolean hasOtherAnswer(Participant person, RoomState before, RoomState after) {
        var answers = after.box().allOf(person.id()).toList();
        if (!Objects.equals(before.agenda().currentId(), after.agenda().currentId())
                || before.box().round() != after.box().round()) {
            return !answers.isEmpty() || before.ownTime() != null || after.ownTime() != null;
        }
        return !before.box().allOf(person.id()).toList().equals(answers)
                || (before.ownTime() == null) != (after.ownTime() == null);
    }

    private static Set<String> changes(SessionState.Me before, SessionState.Me after) {
        var changed = new HashSet<String>();
        if (!before.name().equals(after.name())) {
            changed.add("name");
        }
        if (!before.avatar().equals(after.avatar())) {
            changed.add("avatar");
        }
        if (!before.role().equals(after.role())) {
            changed.add("role");
        }
        if (!before.permissions().equals(after.permissions())) {
            changed.add("permissions");
        }
        if (!before.notices().equals(after.notices())) {
            changed.add("notices");
        }
        if (!Objects.equals(before.myAnswer(), after.myAnswer())) {
            changed.add("my_answer");
        }
        if (!before.lastSeq().equals(after.lastSeq())) {
            changed.add("last_seq");
        }
        return changed;
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

    private Map<Audience, ObjectNode> views(RoomState room) {
        var views = new EnumMap<Audience, ObjectNode>(Audience.class);
        for (var audience : Audience.values()) {
            views.put(audience, json.valueToTree(RoomViews.view(room, audience)));
        }
        return views;
    }

    private static String channel(RoomState room) {
        return channel(room.place().id());
    }
}
