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
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import plenum.activities.ActivityTypes;
import plenum.identity.Secrets;
import plenum.realtime.Position;
import plenum.sessions.CapacityWarning;
import plenum.sessions.NewSession;
import plenum.sessions.SettingsWish;
import plenum.sessions.internal.door.DoorSettings;
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

/** Opens new sessions, as long as the installation has room for them. */
@Component
class Founding {

    /** A session stands; the creator holds the first seat. */
    record Founded(
            UUID session,
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
    private static final int AT_ONCE = 2;

    private final RoomStore store;
    private final NoRoom noRoom;
    private final DoorSettings door;
    private final ActivityTypes types;
    private final Settings setups;
    private final SessionSettings settings;
    private final Clock clock;
    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    Founding(
            RoomStore store,
            NoRoom noRoom,
            DoorSettings door,
            ActivityTypes types,
            Settings setups,
            SessionSettings settings,
            Clock clock) {
        this.store = store;
        this.noRoom = noRoom;
        this.door = door;
        this.types = types;
        this.setups = setups;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whoever waits for a turn waits here, where it costs nothing, and not with a connection to the database in hand. */
    Founded found(NewSession wish) {
        turns.acquireUninterruptibly();
        try {
            return foundInTurn(wish);
        } finally {
            turns.release();
        }
    }

    private Founded foundInTurn(NewSession wish) {
        if (!door.guestsMayCreate()) {
            throw Problem.SIGN_IN_REQUIRED.refusal();
        }
        var names = new Names();
        var name = names.session("name", wish.name());
        var creator = creator(names.person("creator_name", wish.creatorName()), wish);
        names.refuseComplaints();
        var token = Ids.secret("seat_");
        var code = FacilitatorCodes.draw();
        var seat = RoomWrite.Token.seat(Secrets.sha256(token), creator.id());
        for (int draw = 1; ; draw++) {
            var room = room(name, wish, creator, Secrets.sha256(code));
            try {
                int open = store.create(room, seat, settings.maxSessions()).orElseThrow(noRoom::refusal);
                note(room.state(), creator.id());
                return new Founded(room.state().place().id(), creator.id(), token, code, warning(open));
            } catch (DuplicateKeyException codeTaken) {
                if (draw == CODE_DRAWS) {
                    throw codeTaken;
                }
            }
        }
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
                settings.retention(),
                now,
                null);
        var usual = Options.usual(name, place.limits());
        var options = (isTable(wish) ? usual : usual.with(AUDIENCE)).with(wish.settings());
        Settling.complaint(options, place.limits(), 1, 1).ifPresent(complaint -> {
            throw complaint;
        });
        boolean begins = Objects.requireNonNullElse(wish.first().start(), isTable(wish));
        var course = begins
                ? Course.begun(creator.id(), facilitatorCode, now, settings.timeout())
                : Course.drafted(creator.id(), facilitatorCode, now, settings.timeout());
        var people = Map.of(creator.id(), creator);
        var state = new RoomState(place, options, course, people, Map.of(), agenda(name, wish, begins, creator));
        return new Standing(state, new Position(1, 1));
    }

    private Place.Limits limits(NewSession wish) {
        int people = settings.maxParticipantsPerAudience();
        int screens = settings.maxDisplaysPerSession();
        return isTable(wish)
                ? Place.Limits.table(settings.maxUsersPerSession(), settings.maxSpectatorsPerSession(), screens)
                : new Place.Limits(people, people, people, screens);
    }

    private Agenda agenda(String name, NewSession wish, boolean begins, Participant creator) {
        var type = wish.first().type();
        if (type == null && !isTable(wish)) {
            return Agenda.EMPTY;
        }
        var setting = setups.wished(
                types.get(type == null ? FIRST_ACTIVITY : type), wish.first().config());
        var play = setups.withStories(setting.fresh(), wish.first().stories(), creator.id(), creator.joinedAt());
        var activity = new Activity(
                Ids.next(),
                0,
                Brief.of(new Words(name, null, null), setting, creator.joinedAt()),
                begins ? Progress.ACTIVE : Progress.DRAFT,
                play,
                BallotBox.empty(0));
        return begins ? Agenda.of(activity) : Agenda.EMPTY.with(activity);
    }

    /** Whoever takes the last place should know that there is none after it. */
    private @Nullable CapacityWarning warning(int open) {
        return open < settings.maxSessions() ? null : CapacityWarning.ofServer(open, settings.maxSessions());
    }
}
