package plenum.activities.wordcloud;

import java.util.List;
import org.jspecify.annotations.Nullable;
import plenum.activities.Typed;

/** What can be asked of a word cloud. */
public sealed interface WordcloudCommand {

    /** All the words one wants to have said. */
    record Answer(int round, long clientSeq, List<String> words) implements WordcloudCommand, plenum.activities.Answer {

        public Answer {
            Typed.atLeastOne("round", round);
            Typed.atLeastOne("client_seq", clientSeq);
            words = List.copyOf(words);
        }

        /** Says nothing of the words: commands turn up in logs. */
        @Override
        public String toString() {
            return "Answer[round=%d, clientSeq=%d]".formatted(round, clientSeq);
        }
    }

    record Retract(int round, long clientSeq) implements WordcloudCommand, plenum.activities.Answer {

        public Retract {
            Typed.atLeastOne("round", round);
            Typed.atLeastOne("client_seq", clientSeq);
        }
    }

    /** Shows everybody what came out, or a word that was hidden; {@code override}: although fewer have answered than were wanted. */
    record Show(@Nullable Boolean override, @Nullable WordKey word) implements WordcloudCommand {}

    /** Hides what came out, or one word of it. */
    record Hide(@Nullable WordKey word) implements WordcloudCommand {}

    /** Asks the same again after this round. */
    record NewRound(int round) implements WordcloudCommand {

        public NewRound {
            Typed.atLeastOne("round", round);
        }
    }

    /** From now on one word counts for the other, also where it is said later. */
    record Merge(WordKey from, WordKey to) implements WordcloudCommand {}

    record Unmerge(WordKey word) implements WordcloudCommand {}

    /** Lets a word through that was held. */
    record Approve(WordKey word) implements WordcloudCommand {}

    record Reject(WordKey word) implements WordcloudCommand {}

    /** Whoever has said this is not heard any more; who that is nobody learns. */
    record MuteAuthor(WordKey word) implements WordcloudCommand {}

    /** Hears everybody again. */
    record Unmute() implements WordcloudCommand {}

    /** Everybody keeps seeing what there is now; answers go on. */
    record Freeze() implements WordcloudCommand {}

    record Unfreeze() implements WordcloudCommand {}
}
