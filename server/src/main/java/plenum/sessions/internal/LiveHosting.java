package plenum.sessions.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import plenum.identity.Secrets;
import plenum.sessions.Hosting;
import plenum.sessions.Seated;
import plenum.sessions.SessionState;
import plenum.sessions.SettingsWish;
import plenum.sessions.internal.door.NoRoom;
import plenum.sessions.internal.room.Participant;
import plenum.sessions.internal.room.Removal;
import plenum.sessions.internal.room.Right;
import plenum.sessions.internal.room.Role;
import plenum.sessions.internal.room.RoomCommand;
import plenum.sessions.internal.room.RoomViews;
import plenum.shared.Caller;
import plenum.shared.Ids;
import plenum.shared.Page;
import plenum.shared.Problem;
import plenum.shared.Refusal;

/** Takes what hosts want to the rooms. */
@Component
class LiveHosting implements Hosting {

    private static final int A_CROWD = 50;

    private final Rooms rooms;
    private final Reception reception;
    private final NoRoom noRoom;
    private final Clock clock;

    LiveHosting(Rooms rooms, Reception reception, NoRoom noRoom, Clock clock) {
        this.rooms = rooms;
        this.reception = reception;
        this.noRoom = noRoom;
        this.clock = clock;
    }

    @Override
    public Hosted settle(Caller.Seat seat, @Nullable String name, SettingsWish wish) {
        var names = new Names();
        var tidy = name == null ? null : names.session("name", name);
        names.refuseComplaints();
        return reception.asked(seat, new RoomCommand.Settle(seat.participantId(), tidy, wish));
    }

    @Override
    public Hosted begin(Caller.Seat seat) {
        return reception.asked(seat, new RoomCommand.Begin(seat.participantId()));
    }

    @Override
    public Hosted pause(Caller.Seat seat) {
        return reception.asked(seat, new RoomCommand.Pause(seat.participantId()));
    }

    @Override
    public Hosted resume(Caller.Seat seat) {
        return reception.asked(seat, new RoomCommand.Resume(seat.participantId()));
    }

    @Override
    public Hosted takeOver(Caller.Seat seat) {
        return reception.asked(seat, new RoomCommand.TakeOver(seat.participantId()));
    }

    @Override
    public Hosted transfer(Caller.Seat seat, UUID to) {
        return reception.asked(seat, new RoomCommand.Transfer(seat.participantId(), to));
    }

    @Override
    public Seated claim(UUID session, Caller caller, Claim claim) {
        var room = rooms.get(session);
        var known =
                caller instanceof Caller.Seat seat && seat.sessionId().equals(session) ? seat.participantId() : null;
        var id = known == null ? Ids.next() : known;
        var token = known == null ? Ids.secret("seat_") : null;
        var code = FacilitatorCodes.draw();
        var arrival = new RoomCommand.Arrival(nameOf(room, claim), Avatars.choose(null, id), luck());
        var proof = Secrets.sha256(claim.facilitatorCode());
        reception.ask(
                room,
                new RoomCommand.Claim(id, arrival, proof, Secrets.sha256(code)),
                token == null ? null : RoomWrite.Token.seat(Secrets.sha256(token), id));
        return reception.seated(room, id, token, code);
    }

    /** A stranger who names nobody is the one whose role it is. */
    private static String nameOf(Room room, Claim claim) {
        if (claim.name() == null) {
            var state = room.standing().state();
            return Optional.ofNullable(state.course().facilitatorId())
                    .flatMap(state::find)
                    .map(Participant::name)
                    .orElse("Host");
        }
        var names = new Names();
        var name = names.person("user_name", claim.name());
        names.refuseComplaints();
        return name;
    }

    @Override
    public String makeFacilitatorCode(Caller.Seat seat) {
        var code = FacilitatorCodes.draw();
        reception.asked(seat, new RoomCommand.MakeCode(seat.participantId(), Secrets.sha256(code)));
        return code;
    }

    /** Nobody was looked after while it was over: everybody has time to be heard of again. */
    @Override
    public Hosted reopen(Caller.Seat seat) {
        var room = rooms.get(seat.sessionId());
        if (!room.standing().state().open()) {
            room.standing().state().present().forEach(one -> room.presence().heard(one.id(), clock.instant()));
        }
        try {
            return reception.asked(seat, new RoomCommand.Reopen(seat.participantId(), luck()));
        } catch (Refusal refusal) {
            throw refusal.problem() == Problem.MAX_SESSIONS_REACHED ? noRoom.refusal() : refusal;
        }
    }

    @Override
    public Instant extend(Caller.Seat seat) {
        return reception
                .asked(seat, new RoomCommand.Extend(seat.participantId()))
                .session()
                .session()
                .expiresAt();
    }

    @Override
    public Page<SessionState.Participant> listPeople(Caller.Seat seat, PeopleWish wish) {
        var room = rooms.get(seat.sessionId()).standing().state();
        reception.hear(seat);
        Reception.refuseRemoved(room, seat.participantId());
        var reader = room.find(seat.participantId()).orElseThrow(Problem.UNAUTHENTICATED::refusal);
        if (room.present().count() > A_CROWD && !Right.MANAGE.isHeldBy(reader, room.options())) {
            throw Problem.UNAUTHORIZED.refusal().with("permission", "participants.list");
        }
        var people = RoomViews.people(room, reader)
                .filter(one -> wish.connection() == null || wish.connection().equals(one.connection()))
                .filter(one -> wish.role() == null || wish.role().equals(one.role()))
                .sorted(Comparator.comparing(SessionState.Participant::joinedAt)
                        .thenComparing(SessionState.Participant::id))
                .toList();
        var items = people.stream()
                .skip(wish.page().offset())
                .limit(wish.page().size())
                .toList();
        return new Page<>(
                items, people.size(), wish.page().number(), wish.page().size());
    }

    @Override
    public Hosted changeRole(Caller.Seat seat, UUID participant, NewRole role) {
        return reception.asked(
                seat, new RoomCommand.ChangeRole(seat.participantId(), participant, Role.valueOf(role.name()), luck()));
    }

    @Override
    public Hosted changeSelf(Caller.Seat seat, SelfWish wish) {
        var names = new Names();
        var name = wish.name() == null ? null : names.person("user_name", wish.name());
        names.refuseComplaints();
        var avatar = wish.avatar() == null ? null : Avatars.choose(wish.avatar(), seat.participantId());
        return reception.asked(
                seat,
                new RoomCommand.ChangeSelf(
                        seat.participantId(), name, avatar, wish.votes(), wish.hideFromLists(), luck()));
    }

    @Override
    public Hosted rename(Caller.Seat seat, UUID participant, @Nullable String name, @Nullable Boolean hideFromLists) {
        var names = new Names();
        var tidy = name == null ? null : names.person("user_name", name);
        names.refuseComplaints();
        return reception.asked(seat, new RoomCommand.Rename(seat.participantId(), participant, tidy, hideFromLists));
    }

    @Override
    public Hosted nudge(Caller.Seat seat, @Nullable UUID participant) {
        return reception.asked(seat, new RoomCommand.Nudge(seat.participantId(), participant));
    }

    @Override
    public Hosted kick(Caller.Seat seat, UUID participant, boolean ban, String reason) {
        var names = new Names();
        var tidy = names.reason("reason", reason);
        names.refuseComplaints();
        var removal = new Removal(ban, tidy.isEmpty() ? null : tidy);
        return reception.asked(seat, new RoomCommand.Kick(seat.participantId(), participant, removal));
    }

    @Override
    public Hosted pardon(Caller.Seat seat, UUID participant) {
        return reception.asked(seat, new RoomCommand.Pardon(seat.participantId(), participant));
    }

    private static int luck() {
        return ThreadLocalRandom.current().nextInt();
    }
}
