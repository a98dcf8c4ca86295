package plenum.sessions;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plenum.identity.SignedIn;
import plenum.realtime.Watch;
import plenum.shared.Caller;
import plenum.shared.Page;

/** Live sessions: found, created, joined, played and ended. */
public interface Sessions {

    /** Open sessions that are listed, and those of one's teams, newest first. */
    Page<SessionSummary> list(SignedIn who, SessionSearch search);

    /** What strangers may know of it; refuses if it is over. */
    SessionSummary get(UUID session);

    Seated create(NewSession wish);

    /** Gives a newcomer a seat; whoever proves a seat already gets that one again. */
    Seated join(UUID session, Newcomer newcomer, Caller caller);

    /** Whoever runs the session may say who follows; otherwise the rules do. */
    void leave(Caller.Seat seat, @Nullable UUID successor);

    SessionSummary end(Caller.Seat seat);

    /** The session as the caller may see it, with the caller's own part for seats. */
    SessionState state(Caller caller);

    /** The caller as a reader of the session's channel; refuses where the session no longer streams. */
    Watch watch(Caller caller);

    /** Counts as contact: the person is there, whatever becomes of their streams. */
    void hear(Caller.Seat seat);

    /** Plays one command of the activity's own, given as the JSON that was sent. */
    Played play(Caller caller, SignedIn who, UUID activity, String command);

    NewDisplay addDisplay(Caller.Seat seat, String label, boolean control);

    /** The screen goes dark, and its secret opens nothing any more. */
    void removeDisplay(Caller.Seat seat, UUID display);

    OpenedDisplay openDisplay(UUID session, String token);

    /** A presenter screen, and whether whoever stands before it may run the session from there. */
    record OpenedDisplay(UUID id, boolean control) {}
}
