package plenum.activities.qa;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A question and what became of it; {@code by} is who asked, if they wanted to be known. */
public record Question(
        String text,
        State state,
        @Nullable UUID by,
        @Nullable String reason,
        @Nullable String answer,
        boolean pinned) {

    /** How far it has come. */
    public enum State {
        @JsonProperty("pending")
        PENDING,
        @JsonProperty("live")
        LIVE,
        /** It is being answered, and shown large. */
        @JsonProperty("answering")
        ANSWERING,
        @JsonProperty("answered")
        ANSWERED,
        @JsonProperty("dismissed")
        DISMISSED;

        /** Everybody may see it. */
        boolean isShown() {
            return this == LIVE || this == ANSWERING || this == ANSWERED;
        }

        /** It may still be answered. */
        boolean isOpen() {
            return this == PENDING || this == LIVE || this == ANSWERING;
        }

        boolean takesVotes() {
            return this == LIVE || this == ANSWERING;
        }
    }

    boolean isShown() {
        return state.isShown();
    }

    boolean isDismissible() {
        return state != State.ANSWERED;
    }

    Question being(State other) {
        return new Question(text, other, by, null, answer, pinned);
    }

    Question dismissed(@Nullable String why) {
        return new Question(text, State.DISMISSED, by, why, answer, false);
    }

    Question answered(@Nullable String what) {
        return new Question(text, State.ANSWERED, by, null, what, false);
    }

    Question pinned(boolean on) {
        return new Question(text, state, by, reason, answer, on);
    }

    /** Says nothing of what was asked. */
    @Override
    public String toString() {
        return "Question[" + state + "]";
    }
}
