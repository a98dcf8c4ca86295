package plenum.realtime.internal;

/** Time for measuring how long something takes; it never jumps. */
@FunctionalInterface
interface Ticker {

    long nanos();
}
