package plenum.activities.quiz;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plenum.activities.Typed;
import plenum.shared.Problem;

/** What can be asked of a quiz. Whoever leads names the round that is meant, 0 before the first. */
public sealed interface QuizCommand {

    /** The longest time a phone may say that somebody took. */
    long LONGEST_MS = 24L * 60 * 60 * 1000;

    /** One's whole answer, options or a number, and how long after the options were painted it was given. */
    record Answer(
            int round,
            long clientSeq,
            @Nullable List<String> optionIds,
            @Nullable BigDecimal value,
            long elapsedMs) implements QuizCommand, plenum.activities.Answer {

        public Answer {
            numbered(round, clientSeq, elapsedMs);
            optionIds = optionIds == null ? null : List.copyOf(optionIds);
            value = value == null ? null : NumericTarget.plain("value", value);
        }

        /** Says nothing of the choice: commands turn up in logs. */
        @Override
        public String toString() {
            return "Answer[round=%d, clientSeq=%d]".formatted(round, clientSeq);
        }
    }

    record Buzz(int round, long clientSeq, long elapsedMs) implements QuizCommand, plenum.activities.Answer {

        public Buzz {
            numbered(round, clientSeq, elapsedMs);
        }
    }

    private static void numbered(int round, long clientSeq, long elapsedMs) {
        Typed.atLeastOne("round", round);
        Typed.atLeastOne("client_seq", clientSeq);
        if (elapsedMs < 0 || elapsedMs > LONGEST_MS) {
            throw Problem.VALIDATION_ERROR.on("elapsed_ms", "must be between 0 and " + LONGEST_MS);
        }
    }

    /** The question after the one of this round. */
    record OpenNext(int round) implements QuizCommand {

        public OpenNext {
            notNegative(round);
        }
    }

    record CloseQuestion(int round) implements QuizCommand {

        public CloseQuestion {
            Typed.atLeastOne("round", round);
        }
    }

    record ShowSolution(int round) implements QuizCommand {

        public ShowSolution {
            Typed.atLeastOne("round", round);
        }
    }

    record ShowLeaderboard(int round) implements QuizCommand {

        public ShowLeaderboard {
            Typed.atLeastOne("round", round);
        }
    }

    /** {@code endsAt}: to the end that was seen, so that two of them at once do not add up. */
    record AddTime(int round, int seconds, @Nullable Instant endsAt) implements QuizCommand {

        static final int MOST = 300;

        public AddTime {
            Typed.atLeastOne("round", round);
            Typed.between("seconds", seconds, 1, MOST);
        }
    }

    /** Nobody gets points for it. */
    record SkipQuestion(int round) implements QuizCommand {

        public SkipQuestion {
            Typed.atLeastOne("round", round);
        }
    }

    /** The same question in a new round; what it gave before does not count. */
    record RerunQuestion(int round) implements QuizCommand {

        public RerunQuestion {
            Typed.atLeastOne("round", round);
        }
    }

    /** What somebody who buzzed said is right or not. */
    record Judge(int round, UUID participantId, boolean right) implements QuizCommand {

        public Judge {
            Typed.atLeastOne("round", round);
        }
    }

    record Finish(int round) implements QuizCommand {

        public Finish {
            notNegative(round);
        }
    }

    private static void notNegative(int round) {
        if (round < 0) {
            throw Problem.VALIDATION_ERROR.on("round", "must be at least 0");
        }
    }
}
