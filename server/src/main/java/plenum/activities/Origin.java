package plenum.activities;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where something happened: which activity of which session, and of which team, if it is a team's. */
public record Origin(UUID session, UUID activity, @Nullable UUID team) {

    public Origin(UUID session, UUID activity) {
        this(session, activity, null);
    }
}
