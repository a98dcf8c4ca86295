package plenum.sessions.internal;

import java.time.Clock;
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
import plenum.activities.ActivityTypes;
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
import plenum.sessions.internal.room.Activity;
import plenum.sessions.internal.room.Agenda;
import plenum.sessions.internal.room.AgendaCommand.Words;
import plenum.sessions.internal.room.BallotBox;
import plenum.sessions.internal.room.Brief;
import plenum.sessions.internal.room.Connection;
import plenum.sessions.internal.room.Course;
import plenum.sessions.internal.room.Marks;
import plenum.sessions.internal.room.Options;
import plenum.sessions.internal.room.Participant;
import plenum.sessions.internal.room.Place;
import plenum.sessions.internal.room.Progress;
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
    private static final String FIRST_ACTIVITY = "poker";
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
            null);
    private static final SettingsWish OF_A_TEAM =
            new SettingsWish(SettingsWish.Visibility.TEAM, null, null, null, null, null, null, null, null, null);
    private static final int REFUSED_AT_ONCE = 2;

    private final Scribes scribes;
    private final Rooms rooms;
    private final NoRoom noRoom;
    private final HouseRules rules;
    private final ActivityTypes types;
    private final Settings setups;
    private final Memberships memberships;
    private final SessionSettings settings;
    private final Clock clock;
    private final Semaphore refusals = new Semaphore(REFUSED_AT_ONCE, true);

    Founding(
            Scribes scribes,
            Rooms rooms,
            NoRoom noRoom,
            HouseRules rules,
            ActivityTypes types,
            Settings setups,
            Memberships memberships,
            SessionSettings settings,
            Clock clock) {
        this.scribes = scribes;
        this.rooms = rooms;
        this.noRoom = noRoom;
        this.rules = rules;
        this.types = types;
        this.setups = setups;
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
        }
        var names = new Names();
        var name = names.session("name", wish.name());
        var creator = creator(names.person("creator_name", wish.creatorName()), wish);
        names.refuseComplaints();
        var token = Ids.secret("seat_");
        var code = FacilitatorCodes.draw();
        var seat = RoomWrite.Token.seat(Secrets.sha256(token), creator.id());
        for (int draw = 1; draw <= CODE_DRAWS; draw++) {
            var founding = RoomWrite.founding(room(name, wish, creator, Secrets.sha256(code)), seat);
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

    private Participant creator(String name, NewSession wish) {
        var id = Ids.next();
        var seat = isTable(wish) ? (Integer) ThreadLocalRandom.current().nextInt(settings.maxUsersPerSession()) : null;
        var joined = clock.instant();
        var face = Avatars.choose(wish.creatorAvatar(), id);
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

    private static boolean isTable(NewSession wish) {
        return wish.kind() == NewSession.Kind.POKER;
    }

    private Standing room(String name, NewSession wish, Participant creator, String facilitatorCode) {
        var code = JoinCodes.draw();
        var now = creator.joinedAt();
        var place = new Place(
                Ids.next(),
                wish.kind().name().toLowerCase(Locale.ROOT),
                code,
                wish.baseUrl() + "/s/" + code,
                limits(wish),
                settings.timeout(),
                settings.gracePeriod(),
                settings.seatHold(),
                rules.retention(),
                now,
                wish.host().account(),
                wish.team());
        var usual = Options.usual(name, place.limits());
        var ofItsKind = isTable(wish) ? usual : usual.with(AUDIENCE);
        var options = (wish.team() == null ? ofItsKind : ofItsKind.with(OF_A_TEAM)).with(wish.settings());
        Settling.complaint(options, place, 1, 1).ifPresent(complaint -> {
            throw complaint;
        });
        boolean begins = Objects.requireNonNullElse(wish.first().start(), isTable(wish));
        var course = begins
                ? Course.begun(creator.id(), facilitatorCode, now, settings.timeout())
                : Course.drafted(creator.id(), facilitatorCode, now, settings.timeout());
        var people = Map.of(creator.id(), creator);
        var state = new RoomState(place, options, course, people, Map.of(), agenda(wish, options, begins, creator));
        return new Standing(state, new Position(1, 1));
    }

    private Place.Limits limits(NewSession wish) {
        int people = settings.maxParticipantsPerAudience();
        int screens = settings.maxDisplaysPerSession();
        return isTable(wish)
                ? Place.Limits.table(settings.maxUsersPerSession(), settings.maxSpectatorsPerSession(), screens)
                : new Place.Limits(people, people, people, screens);
    }

    private Agenda agenda(NewSession wish, Options options, boolean begins, Participant creator) {
        var type = wish.first().type();
        if (type == null && !isTable(wish)) {
            return Agenda.EMPTY;
        }
        var setting = setups.wished(
                types.get(type == null ? FIRST_ACTIVITY : type), wish.first().config(), wish.host(), options.locale());
        var play = setups.withStories(setting.fresh(), wish.first().stories(), creator.id(), creator.joinedAt());
        var activity = new Activity(
                Ids.next(),
                0,
                Brief.of(new Words(options.name(), null, null), setting, creator.joinedAt()),
                begins ? Progress.ACTIVE : Progress.DRAFT,
                play,
                BallotBox.empty(0));
        return begins ? Agenda.of(activity) : Agenda.EMPTY.with(activity);
    }
}
