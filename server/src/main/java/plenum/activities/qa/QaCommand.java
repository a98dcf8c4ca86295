package plenum.activities.qa;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plenum.activities.Passage;
import plenum.activities.Typed;
import plenum.activities.board.Wording;

/** What can be asked of questions and answers. */
public sealed interface QaCommand {

    /** Under an id that the device made, so that sending it again asks nothing more; {@code named}: with one's name. */
    record Ask(UUID id, String text, @Nullable Boolean named) implements QaCommand {

        public Ask {
            Wording.id("id", id);
            text = Wording.text("text", text);
        }

        /** Says nothing of the question: commands turn up in logs. */
        @Override
        public String toString() {
            return "Ask[" + id + "]";
        }
    }

    record Withdraw(UUID id) implements QaCommand {}

    /** One vote for a question, or none; all one's votes together are one answer. */
    record Upvote(int round, long clientSeq, UUID itemId, boolean on) implements QaCommand, plenum.activities.Answer {

        public Upvote {
            Typed.atLeastOne("round", round);
            Typed.atLeastOne("client_seq", clientSeq);
        }

        /** Says nothing of the choice. */
        @Override
        public String toString() {
            return "Upvote[round=%d, clientSeq=%d]".formatted(round, clientSeq);
        }
    }

    record Approve(UUID id) implements QaCommand {}

    record Dismiss(UUID id, @Nullable String reason) implements QaCommand {

        public Dismiss {
            reason = Typed.line("reason", reason, 200);
        }
    }

    record Restore(UUID id) implements QaCommand {}

    /** It is answered now and shown large; none is if absent. */
    record Highlight(@Nullable UUID id) implements QaCommand {}

    record Answer(UUID id, @Nullable String text) implements QaCommand {

        public Answer {
            text = Passage.of(text) == null ? null : Wording.text("text", text);
        }
    }

    record Pin(UUID id, boolean on) implements QaCommand {}

    /** Questions may be asked again. */
    record Open() implements QaCommand {}

    /** No more questions for now; votes still count. */
    record Close() implements QaCommand {}
}
