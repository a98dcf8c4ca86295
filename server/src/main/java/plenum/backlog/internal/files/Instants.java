package plenum.backlog.internal.files;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** The one reader of times from elsewhere; what it cannot read is never taken for now. Pure. */
public final class Instants {

    private static final DateTimeFormatter OF_TRACKERS = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss[.SSS]Z");

    private Instants() {}

    /** ISO 8601 with an offset, the same without a colon in it, or milliseconds since 1970. */
    public static Optional<Instant> read(String written) {
        var text = written.strip();
        if (text.matches("-?\\d{10,14}")) {
            return Optional.of(Instant.ofEpochMilli(Long.parseLong(text)));
        }
        for (var format : new DateTimeFormatter[] {DateTimeFormatter.ISO_OFFSET_DATE_TIME, OF_TRACKERS}) {
            try {
                return Optional.of(
                        OffsetDateTime.parse(text, format).toInstant().truncatedTo(ChronoUnit.MILLIS));
            } catch (DateTimeException another) {
                // the next form may fit
            }
        }
        return Optional.empty();
    }
}
