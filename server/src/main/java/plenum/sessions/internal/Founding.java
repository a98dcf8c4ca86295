package plenum.sessions.internal;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import plenum.activities.ActivityTypes;
import plenum.identity.Secrets;
import plenum.realtime.Position;
import plenum.sessions.NewSession;
import plenum.sessions.internal.room.Activity;
import plenum.sessions.internal.room.Agenda;
import plenum.sessions.internal.room.BallotBox;
import plenum.sessions.internal.room.Brief;
import plenum.sessions.internal.room.Connection;
import plenum.sessions.internal.room.Course;
import plenum.sessions.internal.room.Marks;
import plenum.sessions.internal.room.Options;
import plenum.sessions.internal.room.Participant;
import plenum.sessions.internal.room.Place;
import plenum.sessions.internal.room.Play;
import plenum.sessions.internal.room.Progress;
import plenum.sessions.internal.room.Role;
import plenum.sessions.internal.room.RoomState;
import plenum.sessions.internal.room.Settling;
import plenum.sessions.internal.room.Standing;
import plenum.shared.Ids;
import plenum.shared.Page;
import plenum.shared.Problem;
import plenum.shared.Refusal;

/** Opens new sessions, as long as the installation has room for them. */
@Component
class Founding {

    /** A session stands; the creator holds the first seat. */
    record Founded(UUID session, UUID creator, String token, String code) {}

    private static final String FIRST_ACTIVITY = "poker";
    private static final int CODE_DRAWS = 5;

    private final RoomStore store;
    private final SessionListings listings;
    private final ActivityTypes types;
    private final SessionSettings settings;
    private final Clock clock;

    Founding(RoomStore store, SessionListings listings, ActivityTypes types, SessionSettings settings, Clock clock) {
        this.store = store;
        this.listings = listings;
        this.types = types;
        this.settings = settings;
        this.clock = clock;
    }

    Founded found(NewSession wish) {
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
                if (!store.create(room, seat, settings.maxSessions())) {
                    throw full();
                }
                return new Founded(room.state().place().id(), creator.id(), token, code);
            } catch (DuplicateKeyException codeTaken) {
                if (draw == CODE_DRAWS) {
                    throw codeTaken;
                }
            }
        }
    }

    private Participant creator(String name, NewSession wish) {
        var id = Ids.next();
        int seat = ThreadLocalRandom.current().nextInt(settings.maxUsersPerSession());
        var joined = clock.instant();
        var face = Avatars.choose(wish.creatorAvatar(), id);
        return new Participant(
                id, name, face, Role.FACILITATOR, true, seat, joined, false, Connection.opened(joined), Marks.NONE);
    }

    private Standing room(String name, NewSession wish, Participant creator, String facilitatorCode) {
        var code = JoinCodes.draw();
        var now = creator.joinedAt();
        var place = new Place(
                Ids.next(),
                "poker",
                code,
                wish.baseUrl() + "/s/" + code,
                Place.Limits.table(settings.maxUsersPerSession(), settings.maxSpectatorsPerSession()),
                settings.timeout(),
                settings.gracePeriod(),
                settings.seatHold(),
                settings.retention(),
                now);
        var options = Options.usual(name, place.limits()).with(wish.settings());
        Settling.complaint(options, place.limits(), 1, 1).ifPresent(complaint -> {
            throw complaint;
        });
        var course = Course.begun(creator.id(), facilitatorCode, now, settings.timeout());
        var activity = new Activity(
                Ids.next(),
                0,
                Brief.titled(name, now),
                Progress.ACTIVE,
                Play.fresh(types.get(FIRST_ACTIVITY)),
                BallotBox.empty(0));
        var people = Map.of(creator.id(), creator);
        var state = new RoomState(place, options, course, people, Set.of(), Agenda.of(activity));
        return new Standing(state, new Position(1, 1));
    }

    Refusal full() {
        return Problem.MAX_SESSIONS_REACHED
                .refusal()
                .with("current_count", listings.countOpen())
                .with("max_sessions", settings.maxSessions())
                .with("alternatives", listings.list(new Page.Wish(1, 5)).items());
    }
}
