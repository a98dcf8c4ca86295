package plenum.sessions.internal;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import plenum.identity.Memberships;
import plenum.identity.Permission;
import plenum.identity.Secrets;
import plenum.identity.SignedIn;
import plenum.realtime.Position;
import plenum.sessions.CapacityWarning;
import plenum.sessions.NewSession;
import plenum.sessions.SettingsWish;
import plenum.sessions.internal.RoomStore.Committed;
import plenum.sessions.internal.door.JoinCodes;
import plenum.sessions.internal.door.NoRoom;
import plenum.sessions.internal.room.AgendaCommand;
import plenum.sessions.internal.room.Connection;
import plenum.sessions.internal.room.Course;
import plenum.sessions.internal.room.Marks;
import plenum.sessions.internal.room.Options;
import plenum.sessions.internal.room.Participant;
import plenum.sessions.internal.room.Place;
import plenum.sessions.internal.room.Role;
import plenum.sessions.internal.room.RoomState;
import plenum.sessions.internal.room.Settling;
import plenum.sessions.internal.room.Standing;
import plenum.shared.Ids;
import plenum.shared.Problem;
import plenum.shared.Refusal;

/** Opens new sessions, as long as the installation has room for them. */
@Component
class Founding {

    /** A session stands; the creator holds the first seat. */
    record Founded(
            Room room,
            UUID creator,
            String token,
            String code,
            @Nullable CapacityWarning warning) {}

    private static final Logger log = LoggerFactory.getLogger(Founding.class);
    private static final int CODE_DRAWS = 5;
    private static final SettingsWish AUDIENCE = new SettingsWish(
            SettingsWish.Visibility.UNLISTED,
            null,
            null,
            null,
            null,
            null,
            null,
            SettingsWish.Loss.COFACILITATOR,
            null,
            null,
            null);
    private static final SettingsWish OF_A_TEAM =
            new SettingsWish(SettingsWish.Visibility.TEAM, null, null, null, null, null, null, null, null, null, null);
    private static final int REFUSED_AT_ONCE = 2;

    private final Scribes scribes;
    private final Rooms rooms;
    private final NoRoom noRoom;
    private final HouseRules rules;
    private final FirstAgenda agendas;
    private final Memberships memberships;
    private final SessionSettings settings;
    private final Clock clock;
    private final Semaphore refusals = new Semaphore(REFUSED_AT_ONCE, true);

    Founding(
            Scribes scribes,
            Rooms rooms,
            NoRoom noRoom,
            HouseRules rules,
            FirstAgenda agendas,
            Memberships memberships,
            SessionSettings settings,
            Clock clock) {
        this.scribes = scribes;
        this.rooms = rooms;
        this.noRoom = noRoom;
        this.rules = rules;
        this.agendas = agendas;
        this.memberships = memberships;
        this.settings = settings;
        this.clock = clock;
    }

    Founded found(NewSession wish) {
        if (!rules.guestsMayCreate()) {
            wish.host().required();
        }
        if (wish.team() != null) {
            refuseForeign(wish.host(), wish.team());
        } else {
            wish.host().requireForOwn(Permission.HOST_SESSIONS);
        }
        var names = new Names();
        var name = names.session("name", wish.name());
        var creatorName = names.person("creator_name", wish.creatorName());
        names.refuseComplaints();
        var plan = plan(name, wish);
        var creator = creator(creatorName, plan);
        var token = Ids.secret("seat_");
        var code = FacilitatorCodes.draw();
        var seat = RoomWrite.Token.seat(Secrets.sha256(token), creator.id());
        for (int draw = 1; draw <= CODE_DRAWS; draw++) {
            var founding = RoomWrite.founding(room(name, plan, creator, Secrets.sha256(code)), seat);
            switch (scribes.write(founding)) {
                case Committed.Written(boolean asLast) -> {
                    int max = settings.maxSessions();
                    return founded(founding, creator, token, code, asLast ? CapacityWarning.ofServer(max, max) : null);
                }
                case Committed.NoRoom _ -> throw noRoom();
                case Committed.CodeTaken _, Committed.Overtaken _, Committed.Miscounted _ ->
                    log.debug("A join code was drawn twice");
            }
        }
        throw new IllegalStateException("every join code that was drawn is taken");
    }

    /** What is wished for, with the kind of session that fits to it, and what is done there first. */
    private record Plan(NewSession wish, NewSession.Kind kind, List<AgendaCommand.Line> lines) {

        boolean isTable() {
            return kind == NewSession.Kind.POKER;
        }
    }

    private Plan plan(String name, NewSession wish) {
        var lines = agendas.lines(name, wish);
        return new Plan(wish, wish.kind() == null ? FirstAgenda.kindFor(lines) : wish.kind(), lines);
    }

    private Founded founded(
            RoomWrite founding, Participant creator, String token, String code, @Nullable CapacityWarning warning) {
        note(founding.after().state(), creator.id());
        return new Founded(rooms.hold(founding), creator.id(), token, code, warning);
    }

    /** What else there is takes the database some questions; a crowd that is refused is not to keep it from everybody. */
    private Refusal noRoom() {
        refusals.acquireUninterruptibly();
        try {
            return noRoom.refusal();
        } finally {
            refusals.release();
        }
    }

    /** A team that is not one's own is a mistake in what was sent, and nothing is said about whether it exists. */
    private void refuseForeign(SignedIn who, UUID team) {
        who.required();
        if (!memberships.teamsOf(who).contains(team)) {
            throw Problem.VALIDATION_ERROR.on("team_id", "is none of your teams");
        }
        memberships.require(who, team, Permission.HOST_SESSIONS);
    }

    /** For whoever reads the log: no name is in it. */
    private static void note(RoomState room, UUID creator) {
        log.atInfo()
                .addKeyValue("session_id", room.place().id())
                .addKeyValue("admin_id", creator)
                .addKeyValue("activity_count", room.agenda().activities().size())
                .log("session_created");
    }

    private Participant creator(String name, Plan plan) {
        var id = Ids.next();
        var seat = plan.isTable() ? (Integer) ThreadLocalRandom.current().nextInt(settings.maxUsersPerSession()) : null;
        var joined = clock.instant();
        var face = Avatars.choose(plan.wish().creatorAvatar(), id);
        return new Participant(
                id,
                name,
                face,
                Role.FACILITATOR,
                seat != null,
                seat,
                joined,
                false,
                Connection.opened(joined),
                Marks.NONE);
    }

    private Standing room(String name, Plan plan, Participant creator, String facilitatorCode) {
        var wish = plan.wish();
        var code = JoinCodes.draw();
        var now = creator.joinedAt();
        var place = new Place(
                Ids.next(),
                plan.kind().name().toLowerCase(Locale.ROOT),
                code,
                wish.baseUrl() + "/s/" + code,
                limits(plan.isTable()),
                settings.timeout(),
                settings.gracePeriod(),
                settings.seatHold(),
                rules.retention(),
                now,
                wish.host().account(),
                wish.team());
        var usual = Options.usual(name, place.limits());
        var ofItsKind = plan.isTable() ? usual : usual.with(AUDIENCE);
        var options = (wish.team() == null ? ofItsKind : ofItsKind.with(OF_A_TEAM)).with(wish.settings());
        Settling.complaint(options, place, 1, 1).ifPresent(complaint -> {
            throw complaint;
        });
        boolean begins = Objects.requireNonNullElse(wish.first().start(), plan.isTable());
        var course = begins
                ? Course.begun(creator.id(), facilitatorCode, now, settings.timeout())
                : Course.drafted(creator.id(), facilitatorCode, now, settings.timeout());
        var people = Map.of(creator.id(), creator);
        var agenda = agendas.of(plan.lines(), wish.first(), begins, creator);
        var state = new RoomState(place, options, course, people, Map.of(), agenda);
        return new Standing(state, new Position(1, 1));
    }

    private Place.Limits limits(boolean isTable) {
        int people = settings.maxParticipantsPerAudience();
        int screens = settings.maxDisplaysPerSession();
        return isTable
                ? Place.Limits.table(settings.maxUsersPerSession(), settings.maxSpectatorsPerSession(), screens)
                : new Place.Limits(people, people, people, screens);
    }
}
