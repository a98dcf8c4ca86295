package plenum.activities.quiz;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How one person stands: what the last question gave them from its solution on, their rank only while everybody sees how
 * they stand, and whether they were wrong at the buzzer.
 */
public record QuizOwn(
        int points,
        int right,
        int streak,
        @Nullable OwnMark mark,
        @Nullable Integer rank,
        @Nullable Integer former,
        boolean out) {

    /** What was right is told by the verdict too, so it is absent where that stays unknown. */
    public record OwnMark(@Nullable Verdict verdict, int points, int speedPoints, long usedMs) {}

    static QuizOwn of(QuizState state, UUID person) {
        var place = state.standings().of(person);
        var shown = QuizView.showsBoard(state) ? place : null;
        var line = state.current() == null ? BuzzLine.EMPTY : state.last().line();
        return new QuizOwn(
                place == null ? 0 : place.points(),
                place == null ? 0 : place.right(),
                place == null ? 0 : place.streak(),
                mark(state, person),
                shown == null ? null : (Integer) shown.rank(),
                shown == null ? null : shown.former(),
                line.out().contains(person));
    }

    private static @Nullable OwnMark mark(QuizState state, UUID person) {
        var marks = state.current() == null
                        || !state.last().counts()
                        || state.stage().isUnderWay()
                ? null
                : state.last().marks();
        var mark = marks == null ? null : marks.get(person);
        return mark == null
                ? null
                : new OwnMark(
                        state.quiz().showSolution() ? mark.verdict() : null,
                        mark.points(),
                        mark.speedPoints(),
                        mark.usedMs());
    }
}
