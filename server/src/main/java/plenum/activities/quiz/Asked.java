package plenum.activities.quiz;

import java.time.Duration;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A question asked once: when, what became of it, and from its close on who gets what for it. */
public record Asked(
        int round,
        int question,
        Times times,
        Fate fate,
        int eligible,
        BuzzLine line,
        @Nullable QuizFigures figures,
        @Nullable SortedMap<UUID, Mark> marks) {

    static Asked called(QuizEvent.Called called) {
        return new Asked(
                called.round(),
                called.question(),
                new Times(called.at(), called.opensAt(), null, null, called.graceMs()),
                Fate.NONE,
                0,
                BuzzLine.EMPTY,
                null,
                null);
    }

    boolean counts() {
        return fate.counts();
    }

    Asked with(Times other) {
        return new Asked(round, question, other, fate, eligible, line, figures, marks);
    }

    Asked with(Fate other) {
        return new Asked(round, question, times, other, eligible, line, figures, marks);
    }

    Asked with(BuzzLine other) {
        return new Asked(round, question, times, fate, eligible, other, figures, marks);
    }

    Asked closed(QuizEvent.Closed closed, QuizFigures found, SortedMap<UUID, Mark> who) {
        return new Asked(round, question, times.closed(closed.at()), fate, closed.eligible(), line, found, who);
    }

    Asked delayed(Duration by) {
        return times.closedAt() == null ? with(times.delayed(by)) : this;
    }

    /** Says nothing of answers. */
    @Override
    public String toString() {
        return "Asked[round=%d, question=%d, %s, %s]".formatted(round, question, times, fate);
    }
}
