package plenum.sessions.internal;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plenum.activities.Ballot;
import plenum.sessions.internal.room.Closings;
import plenum.sessions.internal.room.Standing;
import plenum.shared.Caller;

/** What one batch of commands changes in the store, and what others have to hear of it; a new room has no before. */
record RoomWrite(
        @Nullable Standing before,
        Standing after,
        List<Cast> ballots,
        List<Closings.Closed> closed,
        List<Object> facts,
        List<Token> tokens,
        Instant at) {

    static RoomWrite founding(Standing room, Token creator) {
        return new RoomWrite(
                null,
                room,
                List.of(),
                List.of(),
                List.of(),
                List.of(creator),
                room.state().place().createdAt());
    }

    UUID session() {
        return after.state().place().id();
    }

    /** Whether a session counts as open by it that did not before. */
    boolean opens() {
        return after.state().open() && (before == null || !before.state().open());
    }

    /** A ballot, the version that contains it, and when it came in; absent where it came by itself. */
    record Cast(
            UUID activity,
            Ballot ballot,
            long version,
            @Nullable Instant arrivedAt) {}

    /** A new secret, as its hash, and whom or what it proves. */
    record Token(
            String sha256,
            @Nullable UUID participant,
            @Nullable UUID display) {

        Caller caller(UUID session) {
            return participant != null
                    ? new Caller.Seat(session, participant)
                    : new Caller.Display(session, Objects.requireNonNull(display));
        }

        static Token seat(String sha256, UUID participant) {
            return new Token(sha256, participant, null);
        }

        static Token display(String sha256, UUID display) {
            return new Token(sha256, null, display);
        }
    }
}
