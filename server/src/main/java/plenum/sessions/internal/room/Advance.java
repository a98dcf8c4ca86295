package plenum.sessions.internal.room;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** When what comes after {@code from} begins by itself; never, once somebody wanted to stay there. */
public record Advance(UUID from, @Nullable Instant at) {

    Advance delayed(Duration by) {
        return at == null ? this : new Advance(from, at.plus(by));
    }
}
