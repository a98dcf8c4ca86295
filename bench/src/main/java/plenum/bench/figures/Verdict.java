package plenum.bench.figures;

import java.util.Locale;

/** What a figure says about its bar. */
public enum Verdict {
    GOAL_MET,
    BAR_MET,
    MISSED,
    /** Shown for orientation; it has no bar. */
    READING,
    /** Something was lost, or a program was not there. */
    NO_FIGURE,
    /** The machine changed too much while measuring. */
    DISCARDED;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
