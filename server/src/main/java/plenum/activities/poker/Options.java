package plenum.activities.poker;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How a table is run: what happens by itself, and how long people have. A timer of 0 seconds is none. */
public record Options(boolean autoReveal, Countdown revealCountdown, int revealCountdownSeconds, int timerSeconds) {

    public enum Countdown {
        @JsonProperty("never")
        NEVER,
        /** Only if the cards are to be turned before everybody has one down. */
        @JsonProperty("if_missing")
        IF_MISSING,
        @JsonProperty("always")
        ALWAYS
    }

    static final Options USUAL = new Options(false, Countdown.IF_MISSING, 3, 0);

    @Nullable
    Instant end(Instant start) {
        return timerSeconds == 0 ? null : start.plusSeconds(timerSeconds);
    }

    Duration countdown() {
        return Duration.ofSeconds(revealCountdownSeconds);
    }
}
