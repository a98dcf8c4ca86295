package plenum.sessions.internal;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import plenum.activities.ActivityTypes;
import plenum.activities.Answer;
import plenum.activities.Ballots;
import plenum.identity.Secrets;
import plenum.identity.SignedIn;
import plenum.realtime.Watch;
import plenum.sessions.NewDisplay;
import plenum.sessions.NewSession;
import plenum.sessions.Newcomer;
import plenum.sessions.Played;
import plenum.sessions.Seated;
import plenum.sessions.SessionSearch;
import plenum.sessions.SessionState;
import plenum.sessions.SessionSummary;
import plenum.sessions.Sessions;
import plenum.sessions.internal.decks.DecksAtHand;
import plenum.sessions.internal.door.Discovery;
import plenum.sessions.internal.door.SeatRates;
import plenum.sessions.internal.door.SessionListings;
import plenum.sessions.internal.room.BallotBox;
import plenum.sessions.internal.room.Course;
import plenum.sessions.internal.room.Display;
import plenum.sessions.internal.room.Participant;
import plenum.sessions.internal.room.RoomCommand;
import plenum.sessions.internal.room.RoomRules;
import plenum.sessions.internal.room.RoomViews;
import plenum.shared.Audience;
import plenum.shared.Caller;
import plenum.shared.Ids;
import plenum.shared.Page;
import plenum.shared.Problem;
import plenum.shared.Refusal;
import tools.jackson.databind.node.ObjectNode;

/** Takes what callers want to the rooms and waits for their answers. */
@Component
class LiveSessions implements Sessions {

    private final Rooms rooms;
    private final Reception reception;
    private final BallotStore ballots;
    private final SessionListings listings;
    private final Discovery discovery;
    private final SeatRates rates;
    private final Screens screens;
    private final ActivityTypes types;
    private final Founding founding;
    private final DecksAtHand decks;
    private final Clock clock;

    LiveSessions(
            Rooms rooms,
            Reception reception,
            BallotStore ballots,
            SessionListings listings,
            Discovery discovery,
            SeatRates rates,
            Screens screens,
            ActivityTypes types,
            Founding founding,
            DecksAtHand decks,
            Clock clock) {
        this.rooms = rooms;
        this.reception = reception;
        this.ballots = ballots;
        this.listings = listings;
        this.discovery = discovery;
        this.rates = rates;
        this.screens = screens;
        this.types = types;
        this.founding = founding;
        this.decks = decks;
        this.clock = clock;
    }

    @Override
    public Page<SessionSummary> list(SignedIn who, SessionSearch search) {
        return discovery.list(who, search);
    }

    @Override
    public SessionSummary get(UUID session) {
        var summary = listings.get(session);
        if (Course.Status.of(summary.status()).isOver()) {
            throw RoomRules.over(rooms.get(session).standing().state());
        }
        return summary;
    }

    @Override
    public Seated create(NewSession wish) {
        var founded = founding.found(wish);
        return reception
                .seated(founded.room(), founded.creator(), founded.token(), founded.code())
                .warnedOf(founded.warning());
    }

    @Override
    public Seated join(UUID session, Newcomer newcomer, Caller caller) {
        var room = rooms.get(session);
        if (caller instanceof Caller.Seat seat && seat.sessionId().equals(session) && !mayStartOver(room, seat)) {
            reception.ask(room, new RoomCommand.Return(seat.participantId(), luck()), null);
            return reception.seated(room, seat.participantId(), null, null);
        }
        var names = new Names();
        var name = names.person("user_name", newcomer.name());
        names.language("locale", newcomer.locale());
        names.refuseComplaints();
        var id = Ids.next();
        var token = Ids.secret("seat_");
        reception.ask(
                room,
                new RoomCommand.Join(id, name, Avatars.choose(newcomer.avatar(), id), newcomer.votes(), luck()),
                RoomWrite.Token.seat(Secrets.sha256(token), id));
        return reception.seated(room, id, token, null);
    }

    /** Somebody sent away, but not for good, comes in as anybody else. */
    private static boolean mayStartOver(Room room, Caller.Seat seat) {
        return room.standing()
                .state()
                .find(seat.participantId())
                .map(Participant::removal)
                .filter(removal -> !removal.banned())
                .isPresent();
    }

    @Override
    public void leave(Caller.Seat seat, @Nullable UUID successor) {
        reception.asked(seat, new RoomCommand.Leave(seat.participantId(), successor));
    }

    @Override
    public SessionSummary end(Caller.Seat seat) {
        reception.asked(seat, new RoomCommand.End(seat.participantId()));
        return listings.get(seat.sessionId());
    }

    @Override
    public SessionState state(Caller caller) {
        return switch (caller) {
            case Caller.Seat seat -> {
                var room = rooms.get(seat.sessionId());
                hear(seat);
                yield reception.stateOf(room.standing().state(), seat.participantId());
            }
            case Caller.Display display ->
                RoomViews.view(rooms.get(display.sessionId()).standing().state(), Audience.EVERYONE);
            case Caller.Nobody() -> throw Problem.UNAUTHENTICATED.refusal();
        };
    }

    @Override
    public Watch watch(Caller caller) {
        return switch (caller) {
            case Caller.Seat seat -> watchOfSeat(seat);
            case Caller.Display display -> {
                var room = open(display.sessionId());
                yield new Watch(
                        Screens.channel(display.sessionId()),
                        Audience.EVERYONE,
                        display.displayId().toString(),
                        null,
                        new Attending(room, display.displayId(), clock),
                        screens.mannerOfDisplays());
            }
            case Caller.Nobody() -> throw Problem.UNAUTHENTICATED.refusal();
        };
    }

    private Watch watchOfSeat(Caller.Seat seat) {
        var room = open(seat.sessionId());
        Reception.refuseRemoved(room.standing().state(), seat.participantId());
        var person = room.standing()
                .state()
                .find(seat.participantId())
                .filter(Participant::present)
                .orElseThrow(Problem.UNAUTHENTICATED::refusal);
        return new Watch(
                Screens.channel(seat.sessionId()),
                Screens.audience(person),
                seat.participantId().toString(),
                () -> meOf(room, seat.participantId()),
                new Attending(room, seat.participantId(), clock),
                screens.manner(room.standing().state(), person));
    }

    private ObjectNode meOf(Room room, UUID participant) {
        var state = room.standing().state();
        return screens.meNode(state, state.get(participant));
    }

    @Override
    public void hear(Caller.Seat seat) {
        reception.hear(seat);
    }

    @Override
    public Played play(Caller caller, SignedIn who, UUID activity, String command) {
        var room = reception.room(caller);
        var actor = Reception.actor(caller);
        var played = room.standing().state().agenda().find(activity).orElseThrow(Problem.ACTIVITY_NOT_FOUND::refusal);
        var arrivedAt = clock.instant();
        var parsed = types.command(played.play().type(), command);
        if (parsed instanceof Answer) {
            rates.answer(actor);
        } else {
            rates.command(actor);
        }
        var trips = room.presence().trips();
        var done = parsed instanceof Answer answer
                ? answer(room, new RoomCommand.Play(actor, activity, answer, null, trips.ofAnswer(actor, arrivedAt)))
                : reception.ask(
                        room,
                        new RoomCommand.Play(
                                actor, activity, decks.laidOut(parsed, who), null, trips.ofCommand(actor, arrivedAt)),
                        null);
        int round = done.after().state().agenda().get(activity).box().round();
        var v = done.after().at().version();
        if (!(parsed instanceof Answer) || done.kept() == null) {
            return new Played(true, v, round, null, null, null, null, null);
        }
        var ballot = done.kept().ballot();
        return new Played(
                true,
                v,
                ballot.round(),
                Ballots.receipt(activity, ballot),
                ballot.clientSeq(),
                done.repeated() ? null : arrivedAt,
                done.kept().committedAt(),
                done.repeated() ? true : null);
    }

    /** An answer repeated after its round went by is judged by the ballot it left behind, which only the store has. */
    private Outcome.Done answer(Room room, RoomCommand.Play command) {
        try {
            return reception.ask(room, command, null);
        } catch (Refusal refusal) {
            var earlier = refusal.problem() == Problem.STALE_ROUND && command.command() instanceof Answer answer
                    ? ballots.find(command.activity(), answer.round(), command.participant())
                    : Optional.<BallotBox.Kept>empty();
            return reception.ask(room, command.after(earlier.orElseThrow(() -> refusal)), null);
        }
    }

    @Override
    public NewDisplay addDisplay(Caller.Seat seat, String label, boolean control) {
        var names = new Names();
        var tidy = names.label("label", label);
        names.refuseComplaints();
        var room = rooms.get(seat.sessionId());
        var display = Ids.next();
        var token = Ids.secret("disp_");
        reception.ask(
                room,
                new RoomCommand.AddDisplay(seat.participantId(), display, new Display(tidy, control)),
                RoomWrite.Token.display(Secrets.sha256(token), display));
        return new NewDisplay(display, room.standing().state().place().joinUrl(), token);
    }

    @Override
    public void removeDisplay(Caller.Seat seat, UUID display) {
        reception.asked(seat, new RoomCommand.RemoveDisplay(seat.participantId(), display));
    }

    @Override
    public OpenedDisplay openDisplay(UUID session, String token) {
        var room = rooms.get(session);
        if (room.prove(Secrets.sha256(token)) instanceof Caller.Display(var _, var id)) {
            var known = room.standing().state().displays().get(id);
            return new OpenedDisplay(id, known != null && known.control());
        }
        throw Problem.UNAUTHENTICATED.refusal();
    }

    private Room open(UUID session) {
        var room = rooms.get(session);
        if (!room.standing().state().open()) {
            throw RoomRules.over(room.standing().state());
        }
        return room;
    }

    private static int luck() {
        return ThreadLocalRandom.current().nextInt();
    }
}
