package plenum.activities.qa;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was asked and answered, most votes first. */
public record QaResults(
        QaView.Type type, @Nullable String topic, int voters, int dismissed, List<ShownQuestion> questions) {

    static QaResults of(QaState state) {
        return new QaResults(
                QaView.Type.QA,
                state.form().topic(),
                state.people(),
                state.count(Question.State.DISMISSED),
                state.shown()
                        .map(item -> ShownQuestion.of(state, item))
                        .sorted(Comparator.comparing(ShownQuestion::votes).reversed())
                        .toList());
    }
}
