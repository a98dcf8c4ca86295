package plenum.sessions.internal.room;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Why and since when nothing goes on in a session; with a grace period while it waits for whoever runs it. */
public record Pause(Reason reason, Instant since, @Nullable Grace grace) {

    public enum Reason {
        FACILITATOR_LOST,
        NO_FACILITATOR,
        MANUAL;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Reason of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /** How long somebody who vanished is waited for, and whether its near end was told. */
    public record Grace(UUID lost, Instant startedAt, Instant expiresAt, boolean warned) {

        Grace told() {
            return new Grace(lost, startedAt, expiresAt, true);
        }
    }

    Pause with(@Nullable Grace later) {
        return new Pause(reason, since, later);
    }
}
