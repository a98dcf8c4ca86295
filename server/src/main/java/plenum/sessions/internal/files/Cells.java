package plenum.sessions.internal.files;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** How values are written in a cell: numbers with a point, times in UTC to the second. */
final class Cells {

    private Cells() {}

    static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Instant time -> time.truncatedTo(ChronoUnit.SECONDS).toString();
            case BigDecimal number -> number.toPlainString();
            default -> value.toString();
        };
    }
}
