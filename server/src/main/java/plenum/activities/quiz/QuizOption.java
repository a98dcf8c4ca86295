package plenum.activities.quiz;

import java.util.regex.Pattern;
import plenum.activities.Typed;
import plenum.shared.Problem;

/** One answer to choose, and whether it is right. */
public record QuizOption(String id, String text, boolean isCorrect) {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,36}");

    public QuizOption {
        if (!ID.matcher(id).matches()) {
            throw Problem.VALIDATION_ERROR.on("id", "must have 1 to 36 letters, digits, - or _");
        }
        text = Typed.needed("text", text, 200);
    }
}
