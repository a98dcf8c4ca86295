package plenum.realtime;

import java.time.Duration;

/** How a reader wants to be told: at which pace, how much of it, and how often silence is broken. */
public record Manner(Pace pace, Duration beat) {

    public static final Manner USUAL = new Manner(Pace.AT_ONCE, Duration.ofSeconds(15));

    /** Each pace is a chain of its own, with frames of its own. */
    public enum Pace {
        AT_ONCE,
        /** At once, and of mere counts more often than phones are told: for screens a whole room looks at. */
        SCREEN,
        /** What is a mere tick waits up to three seconds for others, or for something that matters. */
        SAVING,
        /** Like saving, and without what a view can do without. */
        LEAN
    }
}
