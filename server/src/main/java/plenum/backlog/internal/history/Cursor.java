package plenum.backlog.internal.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import plenum.shared.Problem;

/** A place in the book of events, newest first, as it travels through a caller's hands. */
record Cursor(Instant at, int seq, long historyId, int field) {

    private static final Cursor START =
            new Cursor(Instant.parse("9999-12-31T23:59:59Z"), Integer.MAX_VALUE, Long.MAX_VALUE, Short.MAX_VALUE);
    private static final int LONGEST = 80;

    static Cursor parse(@Nullable String text) {
        if (text == null) {
            return START;
        }
        var parts = text.length() > LONGEST ? new String[0] : text.split("\\.", -1);
        if (parts.length != 4 || parts[0].length() > 15) {
            throw Problem.VALIDATION_ERROR.on("cursor", "must be one this list has given out");
        }
        try {
            return new Cursor(
                    Instant.ofEpochMilli(Long.parseLong(parts[0])),
                    Integer.parseInt(parts[1]),
                    Long.parseLong(parts[2]),
                    Short.parseShort(parts[3]));
        } catch (NumberFormatException notANumber) {
            throw Problem.VALIDATION_ERROR.on("cursor", "must be one this list has given out");
        }
    }

    String text() {
        return at.toEpochMilli() + "." + seq + "." + historyId + "." + field;
    }
}
