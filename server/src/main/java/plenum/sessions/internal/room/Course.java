package plenum.sessions.internal.room;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How far a session has come, who runs it, whether it goes on, and how long it may stay quiet. */
public record Course(
        Status status,
        @Nullable UUID facilitatorId,
        @Nullable Pause pause,
        Instant startedAt,
        @Nullable Instant endedAt,
        Instant lastActivityAt,
        Instant expiresAt,
        boolean expiring) {

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

    public static Course begun(UUID facilitator, Instant at, Duration timeout) {
        return new Course(Status.ACTIVE, facilitator, null, at, null, at, at.plus(timeout), false);
    }

    public Pause.@Nullable Grace grace() {
        return pause == null ? null : pause.grace();
    }

    Course touched(Instant at, Duration timeout) {
        return new Course(status, facilitatorId, pause, startedAt, endedAt, at, at.plus(timeout), false);
    }

    /** The end is near, and everybody was told. */
    Course nearItsEnd() {
        return new Course(status, facilitatorId, pause, startedAt, endedAt, lastActivityAt, expiresAt, true);
    }

    Course ledBy(@Nullable UUID participant) {
        return new Course(status, participant, pause, startedAt, endedAt, lastActivityAt, expiresAt, expiring);
    }

    Course paused(@Nullable Pause later) {
        return new Course(status, facilitatorId, later, startedAt, endedAt, lastActivityAt, expiresAt, expiring);
    }

    /** The time somebody was waited for does not count as quiet. */
    Course waited(Duration time) {
        return new Course(
                status, facilitatorId, pause, startedAt, endedAt, lastActivityAt, expiresAt.plus(time), expiring);
    }

    Course over(Status how, Instant at) {
        return new Course(how, facilitatorId, null, startedAt, at, lastActivityAt, expiresAt, false);
    }

    Course again() {
        return new Course(Status.ACTIVE, facilitatorId, null, startedAt, null, lastActivityAt, expiresAt, false);
    }
}
