package plenum.sessions.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A clock that goes on as usual, and ahead when it is told to. */
final class MovedClock extends Clock {

    private volatile Duration ahead = Duration.ZERO;
    private volatile Instant still;

    @TestConfiguration
    static class Later {

        @Bean
        @Primary
        MovedClock movedClock() {
            return new MovedClock();
        }
    }

    void forward(Duration time) {
        ahead = ahead.plus(time);
    }

    /** From now on it moves only when it is told to: where a moment matters, a busy machine would be late. */
    void standStill() {
        still = Clock.tickMillis(ZoneOffset.UTC).instant();
    }

    void goOn() {
        still = null;
    }

    @Override
    public Instant instant() {
        var now = still;
        return (now == null ? Clock.tickMillis(ZoneOffset.UTC).instant() : now).plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
