package plenum.sessions.internal.room;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What never changes about a session: its code and address, the most that fits into it, its patience and its memory,
 * and whose account answers for it and which team it belongs to, if any.
 */
public record Place(
        UUID id,
        String kind,
        String joinCode,
        String joinUrl,
        Limits limits,
        Duration timeout,
        Duration grace,
        Duration seatHold,
        Duration retention,
        Instant createdAt,
        @Nullable UUID hostAccountId,
        @Nullable UUID teamId) {

    /** The most the installation allows one session to hold; whoever runs it may lower that. */
    public record Limits(int seats, int spectators, int people, int displays) {

        public static Limits table(int seats, int spectators, int displays) {
            return new Limits(seats, spectators, seats + spectators, displays);
        }
    }

    /** Until when a session that ended can be looked at, reopened or taken along; then it is deleted. */
    public Instant forgottenAt(Instant endedAt) {
        return endedAt.plus(retention);
    }

    /** A table with seats; the other kind is a room with a screen. */
    public boolean isTable() {
        return kind.equals("poker");
    }
}
