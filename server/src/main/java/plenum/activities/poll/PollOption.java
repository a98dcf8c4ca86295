package plenum.activities.poll;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import plenum.activities.Typed;
import plenum.shared.Problem;

/** One answer to choose. */
public record PollOption(String id, String text, @Nullable String color) {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,36}");
    private static final Pattern COLOR = Pattern.compile("#[0-9A-Fa-f]{6}");

    public PollOption {
        if (!ID.matcher(id).matches()) {
            throw Problem.VALIDATION_ERROR.on("id", "must have 1 to 36 letters, digits, - or _");
        }
        text = Typed.needed("text", text, 200);
        if (color != null && !COLOR.matcher(color).matches()) {
            throw Problem.VALIDATION_ERROR.on("color", "must be a colour such as #0b5f7d");
        }
    }
}
