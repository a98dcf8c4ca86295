package plenum.activities.rating;

import java.util.regex.Pattern;
import plenum.activities.Typed;
import plenum.shared.Problem;

/** One thing to rate. */
public record RatingItem(String id, String text) {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,36}");

    public RatingItem {
        if (!ID.matcher(id).matches()) {
            throw Problem.VALIDATION_ERROR.on("id", "must have 1 to 36 letters, digits, - or _");
        }
        text = Typed.needed("text", text, 200);
    }
}
