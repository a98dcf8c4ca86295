package plenum.activities.quiz;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a line of those who buzzed looks: nothing of it before it is made up, and no more than its beginning. */
final class BuzzViews {

    private static final int MOST_SHOWN = 8;

    private BuzzViews() {}

    static QuizView.@Nullable Buzzes of(QuizState state) {
        if (state.current() == null || state.question().kind() != QuestionKind.BUZZER) {
            return null;
        }
        var line = state.last().line();
        var waiting = line.linedUp() ? waiting(state) : List.<UUID>of();
        var first = waiting.isEmpty() ? null : time(state, waiting.getFirst());
        var tied = waiting.stream()
                .filter(who -> first != null && isTied(state, who, first))
                .toList();
        boolean photo = state.stage() == QuizStage.OPEN && tied.size() > 1;
        return new QuizView.Buzzes(
                waiting.stream()
                        .limit(MOST_SHOWN)
                        .map(who -> new QuizView.Buzzed(who, time(state, who).used(), photo && tied.contains(who)))
                        .toList(),
                Math.max(0, waiting.size() - MOST_SHOWN),
                photo ? (Long) doubt(state, tied) : null,
                line.out().size());
    }

    /** Whoever came after the line was made up was later, however they measured. */
    private static boolean isTied(QuizState state, UUID who, TimeUsed first) {
        return !BuzzLine.said(state.answers(), who).late() && time(state, who).overlaps(first);
    }

    private static List<UUID> waiting(QuizState state) {
        var line = state.last().line();
        return BuzzLine.inOrder(state.answers()).stream()
                .filter(who -> !line.isJudged(who))
                .toList();
    }

    private static TimeUsed time(QuizState state, UUID who) {
        return BuzzLine.said(state.answers(), who).time();
    }

    private static long doubt(QuizState state, List<UUID> tied) {
        return (tied.stream().mapToLong(who -> time(state, who).width()).max().orElse(0) + 1) / 2;
    }
}
