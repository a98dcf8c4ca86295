package plenum.sessions.internal.room;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a session has come, who runs it, whether it goes on, and how long it may stay quiet. {@code code} is the
 * SHA-256 of the secret by which anybody may run it.
 */
public record Course(
        Status status,
        @Nullable UUID facilitatorId,
        @Nullable String code,
        @Nullable Pause pause,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        Instant lastActivityAt,
        Instant expiresAt,
        boolean expiring) {

    public enum Status {
        /** People may come in, nothing has begun. */
        DRAFT,
        ACTIVE,
        COMPLETED,
        EXPIRED;

        public boolean isOver() {
            return this == COMPLETED || this == EXPIRED;
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Status of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    public static Course begun(UUID facilitator, @Nullable String code, Instant at, Duration timeout) {
        return new Course(Status.ACTIVE, facilitator, code, null, at, null, at, at.plus(timeout), false);
    }

    public static Course drafted(UUID facilitator, @Nullable String code, Instant at, Duration timeout) {
        return new Course(Status.DRAFT, facilitator, code, null, null, null, at, at.plus(timeout), false);
    }

    Course started(Instant at) {
        return new Course(Status.ACTIVE, facilitatorId, code, pause, at, endedAt, lastActivityAt, expiresAt, expiring);
    }

    public Pause.@Nullable Grace grace() {
        return pause == null ? null : pause.grace();
    }

    Course touched(Instant at, Instant until) {
        return new Course(status, facilitatorId, code, pause, startedAt, endedAt, at, until, false);
    }

    /** The end is near, and everybody was told. */
    Course nearItsEnd() {
        return lasting(expiresAt, true);
    }

    /** The time somebody was waited for does not count as quiet. */
    Course waited(Duration time) {
        return lasting(expiresAt.plus(time), expiring);
    }

    private Course lasting(Instant until, boolean told) {
        return new Course(status, facilitatorId, code, pause, startedAt, endedAt, lastActivityAt, until, told);
    }

    Course ledBy(@Nullable UUID participant) {
        return lead(participant, code);
    }

    /** Whoever holds the secret of this hash may run the session from now on, and nobody by an older one. */
    Course openTo(@Nullable String sha256) {
        return lead(facilitatorId, sha256);
    }

    private Course lead(@Nullable UUID by, @Nullable String proof) {
        return new Course(status, by, proof, pause, startedAt, endedAt, lastActivityAt, expiresAt, expiring);
    }

    Course paused(@Nullable Pause later) {
        return new Course(status, facilitatorId, code, later, startedAt, endedAt, lastActivityAt, expiresAt, expiring);
    }

    Course over(Status how, Instant at) {
        return new Course(how, facilitatorId, code, null, startedAt, at, lastActivityAt, expiresAt, false);
    }

    /** Goes on as if nothing had been but the time in which it stood still. */
    Course again(Instant at, Duration timeout) {
        return new Course(Status.ACTIVE, facilitatorId, code, null, startedAt, null, at, at.plus(timeout), false);
    }
}
