package plenum.sessions.internal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plenum.activities.Outline.Phase;
import plenum.sessions.internal.room.RoomState;
import plenum.shared.Problem;

/**
 * What is on the table for one person: the activity, its round, whether that is open or turned, and the place of their
 * next answer.
 */
record Table(UUID activity, int round, boolean isRunning, long ownNext) {

    /** What is played at tables. */
    static final String GAME = "poker";

    static Table of(RoomState room, UUID participant) {
        var current = room.current();
        if (current == null || !current.play().type().id().equals(GAME)) {
            throw Problem.VOTING_ERROR.because("no_active_round");
        }
        var outline = current.outline();
        boolean isRunning = outline.round() > 0 && outline.phase() != Phase.WAITING && room.ownTime() == null;
        long last = current.box()
                .allOf(participant)
                .mapToLong(kept -> kept.ballot().clientSeq())
                .max()
                .orElse(0);
        return new Table(current.id(), outline.round(), isRunning, last + 1);
    }

    /** The place of the next answer. One for a round that has gone by comes after all that may have been given there. */
    long nextSeq(@Nullable Integer named) {
        return named == null || named >= round || !isRunning ? ownNext : Long.MAX_VALUE;
    }
}
