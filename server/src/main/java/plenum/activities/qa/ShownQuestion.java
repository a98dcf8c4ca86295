package plenum.activities.qa;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plenum.activities.board.Item;

/** A question as it is shown; {@code author} where it bears a name. */
public record ShownQuestion(
        UUID id,
        int number,
        String text,
        Question.State state,
        int votes,
        @Nullable UUID author,
        @Nullable String reason,
        @Nullable String answer,
        @Nullable Boolean pinned) {

    static ShownQuestion of(QaState state, Item<Question> item) {
        var question = item.body();
        return new ShownQuestion(
                item.id(),
                item.number(),
                question.text(),
                question.state(),
                state.votesFor(item),
                question.by(),
                question.reason(),
                question.answer(),
                question.pinned() ? true : null);
    }
}
