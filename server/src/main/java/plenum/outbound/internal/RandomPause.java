package plenum.outbound.internal;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.stereotype.Component;

/** Waits for a random time of growing size, so that those who failed together do not come back together. */
@Component
class RandomPause implements Pause {

    private static final long SHORTEST = 200;
    private static final long LONGEST = 5_000;

    @Override
    public boolean before(int repeat, Duration left) {
        var most = Math.min(LONGEST, SHORTEST << 2 * repeat);
        var pause = Duration.ofMillis(ThreadLocalRandom.current().nextLong(SHORTEST, most + 1));
        if (pause.compareTo(left) >= 0) {
            return false;
        }
        try {
            Thread.sleep(pause);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
