package plenum.activities.rating;

import static java.util.Collections.unmodifiableSortedMap;

import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import plenum.activities.Typed;

/** What can be asked of a rating. */
public sealed interface RatingCommand {

    /** One's whole answer: a value for each item, none for what is skipped. */
    record Answer(int round, long clientSeq, SortedMap<String, Integer> values)
            implements RatingCommand, plenum.activities.Answer {

        public Answer {
            Typed.atLeastOne("round", round);
            Typed.atLeastOne("client_seq", clientSeq);
            var given = new TreeMap<>(values);
            given.values().removeIf(value -> value == null);
            values = unmodifiableSortedMap(given);
        }

        /** Says nothing of the values: commands turn up in logs. */
        @Override
        public String toString() {
            return "Answer[round=%d, clientSeq=%d]".formatted(round, clientSeq);
        }
    }

    record Retract(int round, long clientSeq) implements RatingCommand, plenum.activities.Answer {

        public Retract {
            Typed.atLeastOne("round", round);
            Typed.atLeastOne("client_seq", clientSeq);
        }
    }

    /** Shows everybody what came out; {@code override}: although fewer have answered than were wanted. */
    record Show(@Nullable Boolean override) implements RatingCommand {}

    record Hide() implements RatingCommand {}

    /** Asks the same again after this round. */
    record NewRound(int round) implements RatingCommand {

        public NewRound {
            Typed.atLeastOne("round", round);
        }
    }
}
