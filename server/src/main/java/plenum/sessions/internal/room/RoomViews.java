package plenum.sessions.internal.room;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import plenum.activities.Anonymity;
import plenum.activities.Ballots;
import plenum.activities.Outline;
import plenum.sessions.Devices;
import plenum.sessions.SessionState;
import plenum.shared.Audience;

/** How a room looks to each audience, and to each person in it. Pure. */
public final class RoomViews {

    private RoomViews() {}

    /** How it looks to all of them, by audience. */
    public static Map<Audience, SessionState> views(RoomState room) {
        var answered = answered(room);
        var people = participants(room, answered);
        var views = new EnumMap<Audience, SessionState>(Audience.class);
        for (var audience : Audience.values()) {
            views.put(audience, view(room, audience, people, answered));
        }
        return views;
    }

    public static SessionState view(RoomState room, Audience audience) {
        var answered = answered(room);
        return view(room, audience, participants(room, answered), answered);
    }

    private static SessionState view(
            RoomState room, Audience audience, Map<UUID, SessionState.Participant> people, Set<UUID> answered) {
        var current = room.current();
        return new SessionState(
                session(room, audience),
                people,
                AgendaViews.lines(room.agenda(), audience),
                current == null ? null : AgendaViews.current(room, current, audience),
                Parallels.views(room, audience),
                audience == Audience.FACILITATOR
                        ? FacilitatorViews.of(room, isAnonymous(room) ? null : answered)
                        : null,
                null);
    }

    /** What only this person may see, with their stored answer, if any. */
    public static SessionState.Me me(RoomState room, Participant person, Function<String, Object> json) {
        var phase = room.outline().phase();
        boolean goesOn = room.open() && room.course().pause() == null;
        boolean controls = goesOn && Right.CONTROL.isHeldBy(person, room.options());
        boolean open = room.open();
        boolean leads = open && Right.LEAD.isHeldBy(person, room.options());
        boolean manages = open && Right.MANAGE.isHeldBy(person, room.options());
        var permissions = new SessionState.Permissions(
                person.role() == Role.FACILITATOR,
                true,
                person.canVote(),
                controls && (phase == Outline.Phase.WAITING || phase == Outline.Phase.RESULTS),
                controls
                        && phase == Outline.Phase.VOTING
                        && room.ownTime() == null
                        && !room.box().answered().isEmpty(),
                open && Right.HOST.isHeldBy(person, room.options()),
                leads,
                leads,
                manages,
                manages,
                open && Right.EXTEND.isHeldBy(person, room.options()),
                !open && person.role().controls(),
                Lead.isLeader(room, person.id()),
                open && Right.CONTROL.isHeldBy(person, room.options()),
                room.course().grace() != null && Right.TAKE_OVER.isHeldBy(person, room.options()));
        return new SessionState.Me(
                person.id(),
                person.name(),
                person.avatar(),
                person.role().word(),
                permissions,
                notices(room, person),
                answer(room.current(), person, json),
                room.current() == null ? null : room.current().play().own(person.id()),
                Parallels.own(room, person, json),
                AgendaViews.lastSeq(room.agenda(), person),
                Devices.Effects.USUAL);
    }

    static SessionState.@Nullable OwnAnswers answer(
            @Nullable Activity current, Participant person, Function<String, Object> json) {
        if (current == null) {
            return null;
        }
        if (current.ownTime() != null) {
            var byRound = new TreeMap<Integer, SessionState.MyAnswer>();
            current.box()
                    .allOf(person.id())
                    .filter(BallotBox.Kept::counted)
                    .forEach(kept -> byRound.put(kept.ballot().round(), answer(current.id(), kept, json)));
            return new SessionState.OwnAnswers(null, byRound);
        }
        var kept = current.box().of(person.id());
        return kept == null || !kept.counted()
                ? null
                : new SessionState.OwnAnswers(answer(current.id(), kept, json), null);
    }

    private static List<SessionState.Notice> notices(RoomState room, Participant person) {
        var notices = new ArrayList<SessionState.Notice>();
        var nudge = person.marks().nudge();
        if (nudge != null && room.takesAnswers() && !room.box().hasAnswered(person.id())) {
            notices.add(
                    new SessionState.Notice("nudged", nudge.at(), nudge.from().word()));
        }
        var reseated = person.marks().reseated();
        if (reseated != null && !person.marks().hasLostTheSeat()) {
            notices.add(new SessionState.Notice("seat_" + reseated.fate().word(), reseated.at(), null));
        }
        return notices;
    }

    private static SessionState.MyAnswer answer(UUID activity, BallotBox.Kept kept, Function<String, Object> json) {
        var ballot = kept.ballot();
        return new SessionState.MyAnswer(
                activity,
                ballot.round(),
                ballot.clientSeq(),
                json.apply(ballot.choice()),
                Ballots.receipt(activity, ballot),
                kept.committedAt());
    }

    private static SessionState.Session session(RoomState room, Audience audience) {
        var place = room.place();
        var options = room.options();
        var course = room.course();
        return new SessionState.Session(
                place.id(),
                options.name(),
                place.kind(),
                course.status().word(),
                room.phase(),
                paused(room),
                course.facilitatorId(),
                place.joinCode(),
                place.joinUrl(),
                "/api/v1/sessions/" + place.id() + "/qr",
                options.maxSeats(),
                settings(options),
                counts(room),
                place.createdAt(),
                course.startedAt(),
                course.endedAt(),
                course.endedAt() == null ? null : place.forgottenAt(course.endedAt()),
                course.lastActivityAt(),
                course.expiresAt(),
                room.agenda().currentId(),
                audience == Audience.FACILITATOR ? place.hostAccountId() : null,
                place.teamId(),
                Advancing.view(room));
    }

    private static SessionState.Settings settings(Options options) {
        var door = options.door();
        return new SessionState.Settings(
                door.visibilityWord(),
                door.locked(),
                door.lateJoin(),
                door.requireSignIn(),
                door.allowSpectators(),
                options.maxSeats(),
                options.maxParticipants(),
                options.lossWord(),
                options.controlsWord(),
                options.locale(),
                options.autoAdvance());
    }

    private static SessionState.@Nullable Paused paused(RoomState room) {
        var pause = room.course().pause();
        return pause == null
                ? null
                : new SessionState.Paused(
                        pause.reason().word(),
                        pause.since(),
                        room.phaseOfPlay(),
                        pause.grace() == null ? null : grace(room, pause.grace()));
    }

    private static SessionState.Grace grace(RoomState room, Pause.Grace grace) {
        return new SessionState.Grace(
                grace.lost(),
                grace.startedAt(),
                grace.expiresAt(),
                room.options().lossWord(),
                Absence.candidate(room).map(Participant::id).orElse(null));
    }

    static SessionState.Counts counts(RoomState room) {
        var figures = room.participants().figures();
        return new SessionState.Counts(
                figures.present(),
                figures.online(),
                figures.idle(),
                figures.present() - figures.online() - figures.idle(),
                figures.voters(),
                figures.watching(),
                room.displays().size());
    }

    private static Map<UUID, SessionState.Participant> participants(RoomState room, Set<UUID> answered) {
        var views = new LinkedHashMap<UUID, SessionState.Participant>();
        if (room.crowded()) {
            return views;
        }
        boolean marked = isMarked(room);
        for (var person : room.participants().values()) {
            if (person.present()) {
                views.put(person.id(), person(room, person, answered, marked));
            }
        }
        return views;
    }

    /** The people of a room as lists name them, also where there are too many for views: whoever hides is left out of those of others. */
    public static Stream<SessionState.Participant> people(RoomState room, Participant reader) {
        boolean seesAll = Right.MANAGE.isHeldBy(reader, room.options());
        var answered = answered(room);
        boolean marked = isMarked(room);
        return room.present()
                .filter(one -> seesAll || !one.marks().hidden() || one.id().equals(reader.id()))
                .map(one -> person(room, one, answered, marked));
    }

    /** Where nobody is to know who said what, nobody is told who has answered either. */
    private static boolean isAnonymous(RoomState room) {
        var current = room.current();
        return current != null && current.play().anonymity() == Anonymity.ANONYMOUS;
    }

    private static Set<UUID> answered(RoomState room) {
        var current = room.current();
        return current == null ? Set.of() : current.play().marked(room.box().answered());
    }

    /** Whether it is said of each who may answer whether they have. */
    private static boolean isMarked(RoomState room) {
        return room.outline().phase() != Outline.Phase.WAITING && room.ownTime() == null && !isAnonymous(room);
    }

    private static SessionState.Participant person(
            RoomState room, Participant person, Set<UUID> answered, boolean marked) {
        return new SessionState.Participant(
                person.id(),
                person.name(),
                person.avatar(),
                person.role().word(),
                person.canVote(),
                person.connection().state().word(),
                person.online(),
                person.online() ? "connected" : "disconnected",
                person.joinedAt(),
                person.connection().since().equals(person.joinedAt())
                        ? null
                        : person.connection().since(),
                room.place().isTable() ? person.seat() : null,
                marked && person.canVote() ? answered.contains(person.id()) : null,
                person.marks().hidden() ? true : null);
    }
}
