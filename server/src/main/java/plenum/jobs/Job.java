package plenum.jobs;

import java.time.Duration;
import java.util.function.Consumer;

/** Who does what work. A module declares its jobs as beans; each piece of work is done by one node at a time. */
public sealed interface Job {

    /** Does what was queued; {@code givenUp} hears of work that has failed for good. */
    record Once<T>(Work<T> work, Retry retry, Consumer<T> doing, Consumer<T> givenUp) implements Job {}

    /** Does the same again and again, first when the program starts, with a pause from end to start. */
    record Repeating(String name, Duration pause, Runnable doing) implements Job {}
}
