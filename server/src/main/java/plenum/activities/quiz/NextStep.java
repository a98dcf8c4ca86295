package plenum.activities.quiz;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** What comes next if nobody wants otherwise. */
public enum NextStep {
    @JsonProperty("open_next")
    OPEN_NEXT,
    @JsonProperty("close_question")
    CLOSE_QUESTION,
    @JsonProperty("show_solution")
    SHOW_SOLUTION,
    @JsonProperty("show_leaderboard")
    SHOW_LEADERBOARD,
    @JsonProperty("finish")
    FINISH;

    static @Nullable NextStep of(QuizState state) {
        return switch (state.stage()) {
            case LOBBY -> OPEN_NEXT;
            case READING, FINISHED -> null;
            case OPEN -> CLOSE_QUESTION;
            case CLOSED -> state.last().fate().skipped() ? onward(state) : SHOW_SOLUTION;
            case SOLUTION -> state.quiz().hasBoardAfter(state.last().question()) ? SHOW_LEADERBOARD : onward(state);
            case LEADERBOARD -> onward(state);
        };
    }

    private static NextStep onward(QuizState state) {
        return state.hasNext() ? OPEN_NEXT : FINISH;
    }
}
