package plenum.sessions.internal;

import java.time.Clock;
import java.util.UUID;
import plenum.realtime.Watch;
import plenum.sessions.internal.room.RoomCommand;

/** One reader of a room: notes when they were heard of, and tells the room when somebody missed is back. */
record Attending(Room room, UUID reader, Clock clock) implements Watch.Attendance {

    @Override
    public void opened() {
        room.presence().opened(reader, clock.instant());
        tellIfBack();
    }

    @Override
    public void ended() {
        room.presence().ended(reader, clock.instant());
    }

    void heard() {
        room.presence().heard(reader, clock.instant());
        tellIfBack();
    }

    void seen(boolean visible) {
        room.presence().seen(reader, visible, clock.instant());
        tellIfBack();
    }

    private void tellIfBack() {
        var person = room.standing().state().participants().get(reader);
        if (person != null && person.present() && !person.online()) {
            room.submit(new RoomCommand.Notice(reader, true), null);
        }
    }
}
