package plenum.sessions.internal.room;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How far an activity has come: when it will close by itself, and when and why it did. */
public record Progress(
        Status status,
        @Nullable Instant endsAt,
        @Nullable Instant closedAt,
        @Nullable Closing closing) {

    public static final Progress DRAFT = new Progress(Status.DRAFT, null, null, null);
    public static final Progress PUBLISHED = new Progress(Status.PUBLISHED, null, null, null);
    public static final Progress ACTIVE = active(null);

    public enum Status {
        DRAFT,
        /** Everybody may look at it, nobody can answer. */
        PUBLISHED,
        ACTIVE,
        CLOSED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Status of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    public static Progress active(@Nullable Instant end) {
        return new Progress(Status.ACTIVE, end, null, null);
    }

    Progress closed(Closing why, Instant at) {
        return new Progress(Status.CLOSED, endsAt, at, why);
    }

    Progress delayed(Duration by) {
        return endsAt == null ? this : new Progress(status, endsAt.plus(by), closedAt, closing);
    }

    boolean isOver(Instant now) {
        return endsAt != null && !endsAt.isAfter(now);
    }

    /** Why an activity was closed. */
    public enum Closing {
        MANUAL,
        TIMEOUT,
        SESSION_ENDED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Closing of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }
}
