package plenum.activities;

import java.util.UUID;

/** Where something happened: which activity of which session. */
public record Origin(UUID session, UUID activity) {}
