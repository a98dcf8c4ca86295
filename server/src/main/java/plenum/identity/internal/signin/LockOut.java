package plenum.identity.internal.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** How long somebody has to wait after passwords were wrong. */
final class LockOut {

    static final int FAILURES = 5;
    static final Duration WITHIN = Duration.ofMinutes(15);
    static final Duration WAIT = Duration.ofMinutes(30);

    static final int FAILURES_EVERYWHERE = 20;
    static final Duration WITHIN_EVERYWHERE = Duration.ofHours(24);
    static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private static final int DOUBLINGS = 9;

    private LockOut() {}

    /** In one place: five within a quarter of an hour close it for half an hour. */
    static Duration here(List<Instant> newestFirst, Instant now) {
        if (newestFirst.size() < FAILURES) {
            return Duration.ZERO;
        }
        var last = newestFirst.getFirst();
        var first = newestFirst.get(FAILURES - 1);
        boolean close = first.plus(WITHIN).compareTo(last) >= 0;
        return close ? positive(Duration.between(now, last.plus(WAIT))) : Duration.ZERO;
    }

    /** On one account from all places: from the twentieth of a day on each further try waits, and ever longer. */
    static Duration everywhere(int failures, Instant last, Instant now) {
        if (failures < FAILURES_EVERYWHERE) {
            return Duration.ZERO;
        }
        var doubled = Duration.ofSeconds(1L << Math.min(failures - FAILURES_EVERYWHERE, DOUBLINGS));
        var pause = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
        return positive(Duration.between(now, last.plus(pause)));
    }

    private static Duration positive(Duration wait) {
        return wait.isNegative() ? Duration.ZERO : wait;
    }
}
