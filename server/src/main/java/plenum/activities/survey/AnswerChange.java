package plenum.activities.survey;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One person's answer was {@code before} and is {@code after}; absent is no answer. */
public record AnswerChange(
        UUID person, @Nullable String before, @Nullable String after) {

    /** Says nothing of the answers. */
    @Override
    public String toString() {
        return "AnswerChange[%s]".formatted(person);
    }
}
