package plenum.activities.retro;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import plenum.activities.Typed;
import plenum.shared.Problem;

/** Where cards stand: what they are about. */
public record RetroColumn(String id, String title, @Nullable String hint) {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,36}");

    public RetroColumn {
        if (!ID.matcher(id).matches()) {
            throw Problem.VALIDATION_ERROR.on("id", "must have 1 to 36 letters, digits, - or _");
        }
        title = Typed.needed("title", title, 40);
        hint = Typed.line("hint", hint, 120);
    }
}
