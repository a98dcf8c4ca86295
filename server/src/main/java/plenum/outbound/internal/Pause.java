package plenum.outbound.internal;

import java.time.Duration;

/** What lies between a failed call and its repeat. */
interface Pause {

    /** Waits, unless that takes longer than there is time; then at once says no. */
    boolean before(int repeat, Duration left);
}
