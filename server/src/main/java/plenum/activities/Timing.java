package plenum.activities;

import java.time.Duration;
import java.time.Instant;

/**
 * When a command reached the server, before it waited for anything, and how long ways are: {@code roundTrip} is the longest
 * this person lately took there and back, {@code roomTrip} what nearly everybody's takes at most; 0 where nobody measured.
 */
public record Timing(Instant arrivedAt, Duration roundTrip, Duration roomTrip) {

    /** It was there at once, as far as is known. */
    public static Timing at(Instant now) {
        return new Timing(now, Duration.ZERO, Duration.ZERO);
    }
}
