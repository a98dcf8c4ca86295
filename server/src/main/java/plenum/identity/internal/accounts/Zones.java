package plenum.identity.internal.accounts;

import java.time.DateTimeException;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import plenum.shared.Problem;

/** Time zones, as people write them. */
public final class Zones {

    private Zones() {}

    public static ZoneId read(@Nullable String zone, ZoneId otherwise) {
        try {
            return zone == null ? otherwise : ZoneId.of(zone);
        } catch (DateTimeException unknown) {
            throw Problem.VALIDATION_ERROR.on("time_zone", "must be a time zone such as Europe/Berlin");
        }
    }
}
