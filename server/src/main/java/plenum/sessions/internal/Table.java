package plenum.sessions.internal;

import java.util.UUID;
import plenum.activities.Outline.Phase;
import plenum.sessions.internal.room.RoomState;
import plenum.shared.Problem;

/** What is on the table for one person: the activity, its round, how far that is, and the place of their next answer. */
record Table(UUID activity, int round, Phase phase, long nextSeq) {

    /** What is played at tables. */
    static final String GAME = "poker";

    static Table of(RoomState room, UUID participant) {
        var current = room.current();
        if (current == null || !current.play().type().id().equals(GAME)) {
            throw Problem.VOTING_ERROR.because("no_active_round");
        }
        var outline = current.outline();
        var kept = current.box().of(participant);
        return new Table(
                current.id(),
                outline.round(),
                outline.phase(),
                kept == null ? 1 : kept.ballot().clientSeq() + 1);
    }

    /** Whether there is a round at all, open or turned. */
    boolean isRunning() {
        return round > 0 && phase != Phase.WAITING;
    }
}
