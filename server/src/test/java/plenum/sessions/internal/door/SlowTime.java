package plenum.sessions.internal.door;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/** A time that passes when it is told to. */
final class SlowTime implements TimeMeter {

    private long nanos = Long.MAX_VALUE / 4;

    void pass(Duration duration) {
        nanos += duration.toNanos();
    }

    @Override
    public long currentTimeNanos() {
        return nanos;
    }

    @Override
    public boolean isWallClockBased() {
        return false;
    }
}
