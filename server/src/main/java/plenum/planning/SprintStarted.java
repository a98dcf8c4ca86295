package plenum.planning;

import java.time.Instant;
import java.util.UUID;

/** A sprint runs from this instant on. */
public record SprintStarted(UUID sprint, UUID team, Instant at) {}
