package plenum.activities.quiz;

import java.time.Instant;
import java.util.UUID;

/** What happens in a quiz. */
public sealed interface QuizEvent {

    /** A question is read; what there is to choose from comes at {@code opensAt}. Answers may be so late. */
    record Called(int round, int question, Instant at, Instant opensAt, long graceMs) implements QuizEvent {}

    record Opened(int round, Instant opensAt, Instant endsAt) implements QuizEvent {}

    /** {@code changed}: in place of an earlier answer. */
    record Answered(UUID participant, int round, Given given, boolean changed) implements QuizEvent {

        /** Says nothing of the answer. */
        @Override
        public String toString() {
            return "Answered[participant=%s, round=%d, changed=%s]".formatted(participant, round, changed);
        }
    }

    record TimeAdded(int round, Instant endsAt) implements QuizEvent {}

    /** Whoever buzzed until now is in line by time; whoever does later comes after them. */
    record LinedUp(int round) implements QuizEvent {}

    record Judged(int round, UUID participant, boolean right) implements QuizEvent {}

    record Closed(int round, int eligible, Instant at) implements QuizEvent {}

    record SolutionShown(int round, Instant at) implements QuizEvent {}

    record LeaderboardShown(int round, Instant at) implements QuizEvent {}

    record Skipped(int round, Instant at) implements QuizEvent {}

    /** What the round gave does not count, because its question is asked again. */
    record Dropped(int round, Instant at) implements QuizEvent {}

    record Finished(Instant at) implements QuizEvent {}

    /** It goes on after all. */
    record Resumed(Instant at) implements QuizEvent {}
}
