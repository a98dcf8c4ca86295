package plenum.sessions.internal;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** How long those who poll are asked to stay away: longer on slow networks, and the longer the more of them there are. */
@Component
class PollPace {

    static final Duration USUAL = Duration.ofSeconds(2);
    static final Duration SLOW = Duration.ofSeconds(5);
    static final Duration LONGEST = Duration.ofSeconds(10);

    /** Each further so many polls a second make the pause a second longer. */
    static final int POLLS_PER_SECOND = 200;

    private final Clock clock;
    private long second;
    private int now;
    private int before;

    PollPace(Clock clock) {
        this.clock = clock;
    }

    /** Counts this poll and says when the next one is welcome. */
    synchronized Duration next(boolean slowNetwork) {
        long current = clock.instant().getEpochSecond();
        if (current != second) {
            before = current == second + 1 ? now : 0;
            now = 0;
            second = current;
        }
        now++;
        var wanted = (slowNetwork ? SLOW : USUAL).plusSeconds(Math.max(now, before) / POLLS_PER_SECOND);
        return wanted.compareTo(LONGEST) > 0 ? LONGEST : wanted;
    }
}
