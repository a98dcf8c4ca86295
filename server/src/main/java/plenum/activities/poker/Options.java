package plenum.activities.poker;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import plenum.shared.Problem;

/** How a table is run: what happens by itself, and how long people have. A timer of 0 seconds is none. */
public record Options(
        boolean autoReveal,
        Countdown revealCountdown,
        @Min(1) @Max(10) int revealCountdownSeconds,
        @Min(0) @Max(LONGEST_TIMER) int timerSeconds) {

    static final int SHORTEST_TIMER = 10;
    static final int LONGEST_TIMER = 3_600;

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

    public Options {
        if (timerSeconds != 0 && timerSeconds < SHORTEST_TIMER) {
            throw Problem.VALIDATION_ERROR.on(
                    "timer_seconds",
                    "must be 0 for none, or between %d and %d".formatted(SHORTEST_TIMER, LONGEST_TIMER));
        }
    }

    @Nullable
    Instant end(Instant start) {
        return timerSeconds == 0 ? null : start.plusSeconds(timerSeconds);
    }

    Duration countdown() {
        return Duration.ofSeconds(revealCountdownSeconds);
    }
}
