package plenum.activities.board;

import static java.util.Objects.requireNonNullElse;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plenum.activities.Line;
import plenum.activities.Passage;
import plenum.activities.Typed;
import plenum.shared.Problem;

/** What somebody wrote on a board, cleaned; how long it may be in one activity or another its terms say. */
public final class Wording {

    public static final int LONGEST_TITLE = 60;

    private static final int LONGEST = 1_000;
    private static final int LONGEST_ACTION = 300;
    private static final int LONGEST_NOTE = 60;

    private Wording() {}

    public static String text(String field, @Nullable String typed) {
        var text = Passage.of(typed);
        if (text == null) {
            throw Problem.VALIDATION_ERROR.on(field, "is missing");
        }
        if (Line.length(text) > LONGEST) {
            throw Problem.VALIDATION_ERROR.on(field, "must have at most %d characters".formatted(LONGEST));
        }
        return text;
    }

    /** Of a kind that every device makes another one of. */
    public static void id(String field, UUID id) {
        if (id.version() != 7) {
            throw Problem.VALIDATION_ERROR.on(field, "must be a UUID of version 7");
        }
    }

    public static String action(String field, @Nullable String typed) {
        return Typed.needed(field, typed, LONGEST_ACTION);
    }

    /** The same for what takes the place of another: empty if it is to be none. */
    public static @Nullable String change(String field, @Nullable String typed) {
        return typed == null ? null : requireNonNullElse(note(field, typed), "");
    }

    /** An owner, or a time. */
    public static @Nullable String note(String field, @Nullable String typed) {
        return Typed.line(field, typed, LONGEST_NOTE);
    }
}
