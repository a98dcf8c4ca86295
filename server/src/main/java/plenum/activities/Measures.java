package plenum.activities;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came out of something, in figures that can be held against those of another day: one for each key, in one unit,
 * on a scale from {@code least} to {@code most} where there is one, from so many people where that is known.
 */
public record Measures(
        Unit unit,
        @Nullable Integer people,
        @Nullable Integer least,
        @Nullable Integer most,
        List<Line> lines) {

    public Measures {
        lines = List.copyOf(lines);
    }

    public enum Unit {
        PERCENT,
        MEAN,
        COUNT
    }

    /** The key is what stays the same when the words are changed. */
    public record Line(String key, String label, double value) {}
}
