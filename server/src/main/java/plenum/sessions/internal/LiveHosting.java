package plenum.sessions.internal;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import plenum.sessions.Hosting;
import plenum.sessions.SettingsWish;
import plenum.sessions.internal.room.Removal;
import plenum.sessions.internal.room.Role;
import plenum.sessions.internal.room.RoomCommand;
import plenum.shared.Caller;

/** Takes what hosts want to the rooms. */
@Component
class LiveHosting implements Hosting {

    private final Reception reception;

    LiveHosting(Reception reception) {
        this.reception = reception;
    }

    @Override
    public Hosted settle(Caller.Seat seat, @Nullable String name, SettingsWish wish) {
        var names = new Names();
        var tidy = name == null ? null : names.session("name", name);
        names.refuseComplaints();
        return reception.asked(seat, new RoomCommand.Settle(seat.participantId(), tidy, wish));
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
    public Instant extend(Caller.Seat seat) {
        return reception
                .asked(seat, new RoomCommand.Extend(seat.participantId()))
                .session()
                .session()
                .expiresAt();
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
                seat, new RoomCommand.ChangeSelf(seat.participantId(), name, avatar, wish.votes(), luck()));
    }

    @Override
    public Hosted kick(Caller.Seat seat, UUID participant, boolean ban, String reason) {
        var names = new Names();
        var tidy = names.label("reason", reason);
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
