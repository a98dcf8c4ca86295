package plenum.backlog.internal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import plenum.shared.Problem;
import plenum.shared.Refusal;

/** A place in the book of changes, as it travels through a caller's hands: `milliseconds.number`. */
record Cursor(Instant at, long number) {

    private static final Cursor START = new Cursor(Instant.parse("9999-12-31T23:59:59Z"), Long.MAX_VALUE);

    static Cursor parse(@Nullable String text) {
        if (text == null) {
            return START;
        }
        int dot = text.indexOf('.');
        if (dot < 1 || dot > 15) {
            throw foreign();
        }
        try {
            return new Cursor(
                    Instant.ofEpochMilli(Long.parseLong(text, 0, dot, 10)),
                    Long.parseLong(text, dot + 1, text.length(), 10));
        } catch (NumberFormatException notANumber) {
            throw foreign();
        }
    }

    private static Refusal foreign() {
        return Problem.VALIDATION_ERROR.on("cursor", "must be one this list has given out");
    }
}
