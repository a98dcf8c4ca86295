package plenum.activities.poll;

import java.util.List;
import org.jspecify.annotations.Nullable;
import plenum.activities.Typed;

/** What can be asked of a poll. */
public sealed interface PollCommand {

    /** One's whole answer: all that one chooses. */
    record Answer(int round, long clientSeq, List<String> optionIds) implements PollCommand, plenum.activities.Answer {

        public Answer {
            Typed.atLeastOne("round", round);
            Typed.atLeastOne("client_seq", clientSeq);
            optionIds = List.copyOf(optionIds);
        }

        /** Says nothing of the choice: commands turn up in logs. */
        @Override
        public String toString() {
            return "Answer[round=%d, clientSeq=%d]".formatted(round, clientSeq);
        }
    }

    record Retract(int round, long clientSeq) implements PollCommand, plenum.activities.Answer {

        public Retract {
            Typed.atLeastOne("round", round);
            Typed.atLeastOne("client_seq", clientSeq);
        }
    }

    /** Shows everybody what came out; {@code override}: although fewer have answered than were wanted. */
    record Show(@Nullable Boolean override) implements PollCommand {}

    record Hide() implements PollCommand {}

    /** Asks the same again after this round. */
    record NewRound(int round) implements PollCommand {

        public NewRound {
            Typed.atLeastOne("round", round);
        }
    }
}
