package plenum.sessions.internal;

import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import plenum.sessions.Hosting;
import plenum.sessions.SessionState;
import plenum.sessions.SettingsWish;
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
    public SessionState settle(Caller.Seat seat, SettingsWish wish) {
        return reception.asked(seat, new RoomCommand.Settle(seat.participantId(), wish));
    }

    @Override
    public SessionState pause(Caller.Seat seat) {
        return reception.asked(seat, new RoomCommand.Pause(seat.participantId()));
    }

    @Override
    public SessionState resume(Caller.Seat seat) {
        return reception.asked(seat, new RoomCommand.Resume(seat.participantId()));
    }

    @Override
    public SessionState takeOver(Caller.Seat seat) {
        return reception.asked(seat, new RoomCommand.TakeOver(seat.participantId()));
    }

    @Override
    public SessionState transfer(Caller.Seat seat, UUID to) {
        return reception.asked(seat, new RoomCommand.Transfer(seat.participantId(), to));
    }

    @Override
    public Instant extend(Caller.Seat seat) {
        return reception
                .asked(seat, new RoomCommand.Extend(seat.participantId()))
                .session()
                .expiresAt();
    }
}
