package plenum.activities.quiz;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One person's answer to a question and what it is worth; so many of the points are for speed. */
public record Mark(
        @Nullable List<String> optionIds,
        @Nullable BigDecimal value,
        long usedMs,
        Verdict verdict,
        int points,
        int speedPoints) {

    static Mark of(Said said, Verdict verdict, int points, int speedPoints) {
        return new Mark(said.optionIds(), said.value(), said.time().used(), verdict, points, speedPoints);
    }

    boolean isRight() {
        return verdict == Verdict.RIGHT;
    }

    /** Says nothing of the answer. */
    @Override
    public String toString() {
        return "Mark[]";
    }
}
