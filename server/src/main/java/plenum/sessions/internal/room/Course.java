package plenum.sessions.internal.room;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How far a session has come, who runs it, and how long it may stay quiet. */
public record Course(
        Status status,
        @Nullable UUID facilitatorId,
        Instant startedAt,
        @Nullable Instant endedAt,
        Instant lastActivityAt,
        Instant expiresAt) {

    public enum Status {
        ACTIVE,
        COMPLETED,
        EXPIRED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Status of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    Course touched(Instant at, Duration timeout) {
        return new Course(status, facilitatorId, startedAt, endedAt, at, at.plus(timeout));
    }

    Course ledBy(@Nullable UUID participant) {
        return new Course(status, participant, startedAt, endedAt, lastActivityAt, expiresAt);
    }

    Course over(Status how, Instant at) {
        return new Course(how, facilitatorId, startedAt, at, lastActivityAt, expiresAt);
    }
}
