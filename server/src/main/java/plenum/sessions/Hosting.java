package plenum.sessions;

import java.time.Instant;
import java.util.UUID;
import plenum.shared.Caller;

/** Running a session: its settings and pauses, who leads it, and that it stays open. */
public interface Hosting {

    SessionState settle(Caller.Seat seat, SettingsWish wish);

    SessionState pause(Caller.Seat seat);

    SessionState resume(Caller.Seat seat);

    /** Runs the session instead of a facilitator who is waited for. */
    SessionState takeOver(Caller.Seat seat);

    SessionState transfer(Caller.Seat seat, UUID to);

    /** Keeps a quiet session open; answers until when. */
    Instant extend(Caller.Seat seat);
}
