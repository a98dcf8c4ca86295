package plenum.activities.poker;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plenum.activities.Line;
import plenum.shared.Problem;

/** A story as somebody adds it. Whoever adds it also names it, so that adding it twice adds it once. */
public record NewStory(UUID id, @Nullable String ref, String title) {

    static final int LONGEST_TITLE = 300;
    static final int LONGEST_REF = 64;

    public NewStory {
        if (id == null) {
            throw Problem.VALIDATION_ERROR.on("id", "is missing");
        }
        title = title(title);
        ref = ref(ref);
    }

    static String title(@Nullable String typed) {
        var title = Line.of(typed);
        if (title == null) {
            throw Problem.VALIDATION_ERROR.on("title", "is missing");
        }
        if (Line.length(title) > LONGEST_TITLE) {
            throw Problem.VALIDATION_ERROR.on("title", "must have at most " + LONGEST_TITLE + " characters");
        }
        return title;
    }

    static @Nullable String ref(@Nullable String typed) {
        var ref = Line.of(typed);
        if (ref != null && Line.length(ref) > LONGEST_REF) {
            throw Problem.VALIDATION_ERROR.on("ref", "must have at most " + LONGEST_REF + " characters");
        }
        return ref;
    }
}
