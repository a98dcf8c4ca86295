package plenum.backlog.internal.history;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import plenum.shared.Problem;
import plenum.shared.Refusal;

/** A place in the book of events, newest first, as it travels through a caller's hands: when, and what orders those at once. */
record Cursor(Instant at, List<Long> then) {

    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");
    private static final int LONGEST = 100;

    /** @param greatest the greatest number each part of the order can be: a list without a cursor begins above them all */
    static Cursor parse(@Nullable String text, List<Long> greatest) {
        if (text == null) {
            return new Cursor(LATEST, greatest);
        }
        var parts = text.length() > LONGEST ? new String[0] : text.split("\\.", -1);
        if (parts.length != greatest.size() + 1 || parts[0].length() > 15) {
            throw unknown();
        }
        try {
            var then = new ArrayList<Long>();
            for (var most : greatest) {
                long number = Long.parseLong(parts[then.size() + 1]);
                if (number > most || number < -most) {
                    throw unknown();
                }
                then.add(number);
            }
            return new Cursor(Instant.ofEpochMilli(Long.parseLong(parts[0])), then);
        } catch (NumberFormatException notANumber) {
            throw unknown();
        }
    }

    private static Refusal unknown() {
        return Problem.VALIDATION_ERROR.on("cursor", "must be one this list has given out");
    }

    String text() {
        return Stream.concat(Stream.of(at.toEpochMilli()), then.stream())
                .map(String::valueOf)
                .collect(joining("."));
    }
}
