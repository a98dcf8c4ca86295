package plenum.activities;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who acts, with which rights, among whom and when. {@code stored} is the actor's last ballot of the round an
 * {@link Answer} names, counted or retracted, absent before the first and for all other commands; {@code hosted} says
 * that somebody with an account answers for the session; {@code timing}, how the command got here.
 */
public record Turn(
        UUID actor,
        boolean mayControl,
        boolean mayAnswer,
        @Nullable Ballot stored,
        Crowd crowd,
        Instant now,
        boolean hosted,
        Timing timing) {

    public Turn(
            UUID actor,
            boolean mayControl,
            boolean mayAnswer,
            @Nullable Ballot stored,
            Crowd crowd,
            Instant now,
            boolean hosted) {
        this(actor, mayControl, mayAnswer, stored, crowd, now, hosted, Timing.at(now));
    }

    /** Among guests. */
    public Turn(UUID actor, boolean mayControl, boolean mayAnswer, @Nullable Ballot stored, Crowd crowd, Instant now) {
        this(actor, mayControl, mayAnswer, stored, crowd, now, false);
    }
}
