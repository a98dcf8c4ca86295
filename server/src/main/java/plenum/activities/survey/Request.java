package plenum.activities.survey;

import org.jspecify.annotations.Nullable;
import plenum.shared.Refusal;

/** What a command of any kind of question comes down to. */
public sealed interface Request {

    /** An answer as JSON; {@code unfit} says why it is none to this question, should it come to be judged. */
    record Put(
            int round,
            long clientSeq,
            String choice,
            @Nullable Refusal unfit) implements Request {

        /** Says nothing of the choice. */
        @Override
        public String toString() {
            return "Put[round=%d, clientSeq=%d]".formatted(round, clientSeq);
        }
    }

    record TakeBack(int round, long clientSeq) implements Request {}

    /** {@code override}: although fewer have answered than were wanted. */
    record Show(boolean override) implements Request {}

    record Hide() implements Request {}

    /** Something only this kind of question knows of. */
    record Own() implements Request {}

    /** Asks again after this round. */
    record NewRound(int round) implements Request {}
}
