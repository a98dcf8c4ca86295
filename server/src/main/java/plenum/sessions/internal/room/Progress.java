package plenum.sessions.internal.room;

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
    public static final Progress ACTIVE = new Progress(Status.ACTIVE, null, null, null);

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
