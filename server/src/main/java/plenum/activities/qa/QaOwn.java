package plenum.activities.qa;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one person asked and what became of it, as only they see it. */
public record QaOwn(List<OwnQuestion> questions) {

    /** One of one's own. */
    public record OwnQuestion(
            UUID id,
            int number,
            String text,
            Question.State state,
            @Nullable String reason,
            @Nullable String answer) {}

    static @Nullable QaOwn of(QaState state, UUID person) {
        var questions = state.questions()
                .of(person)
                .map(item -> new OwnQuestion(
                        item.id(),
                        item.number(),
                        item.body().text(),
                        item.body().state(),
                        item.body().reason(),
                        item.body().answer()))
                .toList();
        return questions.isEmpty() ? null : new QaOwn(questions);
    }
}
